package com.martlet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.MartletTest;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@MartletTest
class PasswordResetTest {

    private static final String GOOD = "four calm martlets nest";

    @Autowired private PasswordLinks links;
    @Autowired private LetterWords words;
    @Autowired private UserRepository users;
    @Autowired private BrowserSessions sessions;
    @Autowired private PasswordSignIn signIn;
    @Autowired private Clock clock;
    @Autowired private ApplicationContext context;

    private final Post post = new Post();
    private TestPeople people;
    private Tenant tenant;

    @BeforeEach
    void openATenant() {
        people = new TestPeople(context);
        tenant = people.aTenant();
    }

    @Test
    void resetsAPasswordAndSignsOutEverywhere() {
        var login = people.aMember(tenant, Role.ANALYST);
        var person = people.signedIn(login);

        reset(new ResetLimits(clock)).answer(login.email(), "10.0.0.1", "en");
        links.choose(post.secret(), "", GOOD);

        assertThat(sessions.isOpen(person)).isFalse();
        assertThat(signsIn(login.email(), login.password())).isFalse();
        assertThat(signsIn(login.email(), GOOD)).isTrue();
    }

    @Test
    void sendsNothingToWhoHasNoAccountAndSaysNothing() {
        reset(new ResetLimits(clock)).answer("nobody@shop.test", "10.0.0.1", "en");

        assertThat(post.sent()).isEmpty();
    }

    @Test
    void fillsNobodysBox() {
        var login = people.aMember(tenant, Role.ANALYST);
        var reset = reset(new ResetLimits(clock));

        for (var time = 0; time < 10; time++) {
            reset.answer(login.email(), "10.0.0." + time, "en");
        }

        assertThat(post.sent()).hasSize(3);
    }

    @Test
    void slowsDownWhoAsksForMany() {
        var limits = new ResetLimits(clock);

        for (var time = 0; time < 20; time++) {
            assertThat(limits.allow("person" + time + "@shop.test", "10.0.0.9")).isTrue();
        }
        assertThat(limits.allow("one-more@shop.test", "10.0.0.9")).isFalse();
        assertThat(limits.allow("one-more@shop.test", "10.0.0.10")).isTrue();
    }

    private PasswordReset reset(ResetLimits limits) {
        return new PasswordReset(users, links, post, words, limits, context);
    }

    private boolean signsIn(String name, String password) {
        try {
            signIn.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(name, password));
            return true;
        } catch (BadCredentialsException refused) {
            return false;
        }
    }
}
