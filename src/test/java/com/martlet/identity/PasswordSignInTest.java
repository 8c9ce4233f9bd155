package com.martlet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.testing.MartletTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@MartletTest
class PasswordSignInTest {

    private static final String REFUSAL =
            "E-mail or password is wrong, or there were too many attempts.";

    @Autowired private PasswordSignIn signIn;
    @Autowired private UserRepository users;
    @Autowired private ApplicationContext context;

    private IssuedLogin login;

    @BeforeEach
    void addAMember() {
        var people = new TestPeople(context);
        login = people.aMember(people.aTenant(), Role.VIEWER);
    }

    @Test
    void knowsThePersonByEmailAndPassword() {
        var accepted = attempt(login.email().toUpperCase(), login.password());

        assertThat(accepted.getPrincipal())
                .isInstanceOfSatisfying(
                        SignedInUser.class,
                        user -> assertThat(user.email()).isEqualTo(login.email()));
        assertThat(accepted.getCredentials()).isNull();
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameInTheSameWords() {
        assertThatThrownBy(() -> attempt(login.email(), "wrong"))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage(REFUSAL);
        assertThatThrownBy(() -> attempt("nobody@shop.test", "wrong"))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage(REFUSAL);
    }

    @Test
    void locksTheAccountAfterFiveFailures() {
        IntStream.range(0, 5)
                .forEach(
                        n ->
                                assertThatThrownBy(() -> attempt(login.email(), "wrong"))
                                        .hasMessage(REFUSAL));

        assertThatThrownBy(() -> attempt(login.email(), login.password())).hasMessage(REFUSAL);
        assertThat(users.findByEmail(login.email()).orElseThrow().lockedUntil()).isNotNull();
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        assertThatThrownBy(() -> attempt(login.email(), "wrong")).hasMessage(REFUSAL);

        attempt(login.email(), login.password());

        assertThat(users.findByEmail(login.email()).orElseThrow().failedSignIns()).isZero();
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToAQuarterOfAnHour() {
        assertThat(SignInLimits.waitOfName(4)).isEqualTo(Duration.ZERO);
        assertThat(SignInLimits.waitOfName(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SignInLimits.waitOfName(7)).isEqualTo(Duration.ofMinutes(4));
        assertThat(SignInLimits.waitOfName(50)).isEqualTo(Duration.ofMinutes(15));
    }

    private Authentication attempt(String email, String password) {
        return signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(email, password));
    }
}
