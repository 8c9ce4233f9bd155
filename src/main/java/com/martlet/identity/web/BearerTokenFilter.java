package com.martlet.identity.web;

import com.martlet.base.NotSignedIn;
import com.martlet.base.UserError;
import com.martlet.identity.TokenActors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Knows the actor of an API request by its token, or answers why not. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenActors actors;
    private final SecurityContextHolderStrategy holder;
    private final SecurityContextRepository contexts;
    private final HandlerExceptionResolver problems;

    BearerTokenFilter(
            TokenActors actors,
            SecurityContextHolderStrategy holder,
            SecurityContextRepository contexts,
            HandlerExceptionResolver problems) {
        this.actors = actors;
        this.holder = holder;
        this.contexts = contexts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            signIn(request, response);
        } catch (UserError refused) {
            problems.resolveException(request, response, null, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) {
        var actor = actors.load(token(request), request.getHeader("Martlet-Tenant"));
        var context = new SecurityContextImpl(new ActorAuthentication(actor));
        holder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static String token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new NotSignedIn("identity.error.noToken");
        }
        return header.substring(SCHEME.length()).strip();
    }
}
