package com.martlet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.testing.MartletTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MartletTest
class PasswordServiceTest {

    private static final String GOOD = "four calm martlets nest";

    @Autowired private PasswordService passwords;
    @Autowired private MemberService members;
    @Autowired private ApplicationContext context;
    private SignedInUser person;
    private String told = "";

    @BeforeEach
    void anAdministratorAddsAPerson() {
        var people = new TestPeople(context);
        var tenant = people.aTenant();
        var administrator = people.actor(people.aMember(tenant, Role.ADMINISTRATOR));
        var email = "new" + System.nanoTime() + "@shop.test";
        var draft = new MemberDraft(email, null, Role.VIEWER, PersonalData.MASKED);
        var added = members.add(tenant, administrator, draft);
        told = String.valueOf(added.password());
        person = people.signedIn(added.member().user(), email);
    }

    @Test
    void asksForAnotherPasswordOnce() {
        assertThat(passwords.mustChange(person)).isTrue();

        passwords.change(person, "::1", told, GOOD);

        assertThat(passwords.mustChange(person)).isFalse();
        assertThatThrownBy(() -> passwords.change(person, "::1", told, GOOD + "!"))
                .hasMessageContaining("The old password is wrong");
    }

    @Test
    void refusesShortOnesAndTheOldOne() {
        assertThatThrownBy(() -> passwords.change(person, "::1", told, "short"))
                .hasMessageContaining("12 to 72 characters");
        assertThatThrownBy(() -> passwords.change(person, "::1", told, told))
                .hasMessageContaining("another password than the old one");
        assertThat(passwords.mustChange(person)).isTrue();
    }

    @Test
    void slowsGuessingDown() {
        for (var guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> passwords.change(person, "::2", "wrong", GOOD))
                    .hasMessageContaining("The old password is wrong");
        }

        assertThatThrownBy(() -> passwords.change(person, "::2", told, GOOD))
                .hasMessageContaining("too many attempts");
    }
}
