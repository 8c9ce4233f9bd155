package com.martlet.identity.web;

import com.martlet.base.Forbidden;
import com.martlet.base.UserError;
import com.martlet.identity.AccessRegistry;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Permission;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Refuses a call of the API whose right is missing, and every path that names no right. */
class NeedsInterceptor implements HandlerInterceptor {

    private final AccessRegistry registry;
    private final CurrentActor currentActor;
    private final ActingForTenants acting;

    NeedsInterceptor(AccessRegistry registry, CurrentActor currentActor, ActingForTenants acting) {
        this.registry = registry;
        this.currentActor = currentActor;
        this.acting = acting;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            check(request, handler);
        }
        return true;
    }

    private void check(HttpServletRequest request, Object handler) {
        switch (handler) {
            case HandlerMethod method -> check(request, method);
            case ResourceHttpRequestHandler unknownPath -> {}
            default -> throw notRegistered();
        }
    }

    private void check(HttpServletRequest request, HandlerMethod method) {
        var needed =
                registry.neededFor(method.getMethod(), method.getBeanType())
                        .orElseThrow(NeedsInterceptor::notRegistered);
        var actor = currentActor.require();
        requireTenantIfItHelps(actor, needed);
        actor.require(needed);
        acting.note(actor, request);
    }

    /** A platform token without a tenant lacks a right only because no tenant is named. */
    private static void requireTenantIfItHelps(Actor actor, Permission needed) {
        if (actor.platform() && actor.tenant() == null && !actor.may(needed)) {
            throw new UserError("identity.error.noTenantHeader");
        }
    }

    private static Forbidden notRegistered() {
        return new Forbidden("identity.error.noNeeds");
    }
}
