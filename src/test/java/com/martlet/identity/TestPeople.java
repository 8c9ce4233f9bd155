package com.martlet.identity;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** Tenants and people for tests, new ones each time. */
public final class TestPeople {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final ApplicationContext context;

    public TestPeople(ApplicationContext context) {
        this.context = context;
    }

    public Tenant aTenant() {
        var slug = "shop-" + COUNTER.incrementAndGet() + "-" + System.nanoTime();
        var draft = new TenantDraft(slug, "A shop", "Asia/Seoul", "KRW", "ko", null);
        return context.getBean(TenantService.class).create(Actor.martlet(), draft);
    }

    public IssuedLogin aMember(Tenant tenant, Role role) {
        var email = role.name().toLowerCase() + COUNTER.incrementAndGet() + "@shop.test";
        return context.getBean(FirstLogin.class).createMember(tenant, email, role);
    }

    /** The platform administrator with a new password and token. */
    public IssuedLogin thePlatformAdministrator() {
        var first = context.getBean(FirstLogin.class);
        return first.createPlatformAdministrator().orElseGet(first::resetPlatformAdministrator);
    }

    public Actor actor(IssuedLogin login) {
        return context.getBean(TokenActors.class).load(login.token(), null);
    }

    /** The platform administrator at work for a tenant. */
    public Actor actingFor(Tenant tenant) {
        var token = thePlatformAdministrator().token();
        return context.getBean(TokenActors.class).load(token, tenant.slug());
    }

    /** Whose token this is, at work for a tenant. */
    public Actor actingFor(Tenant tenant, IssuedLogin platform) {
        return context.getBean(TokenActors.class).load(platform.token(), tenant.slug());
    }

    /** The person as the browser's session knows them. */
    public SignedInUser signedIn(IssuedLogin login) {
        var actor = actor(login);
        return signedIn(actor.user(), actor.email());
    }

    /** The person in a browser of their own. */
    public SignedInUser signedIn(UserId user, String email) {
        var session = context.getBean(BrowserSessions.class).start(user, "127.0.0.1", "a test");
        return new SignedInUser(user.value(), email, email, session);
    }
}
