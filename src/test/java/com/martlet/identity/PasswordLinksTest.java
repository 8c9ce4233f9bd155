package com.martlet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.ExternalError;
import com.martlet.base.NotFound;
import com.martlet.base.UserError;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.testing.MartletTest;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@MartletTest
class PasswordLinksTest {

    private static final String GOOD = "four calm martlets nest";
    private static final URI HERE = URI.create("http://localhost:8080");

    @Autowired private MemberService members;
    @Autowired private PasswordLinks links;
    @Autowired private LetterWords words;
    @Autowired private PasswordSignIn signIn;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    private final Post post = new Post();
    private TestPeople people;
    private Tenant tenant;
    private Actor administrator;
    private String email = "";

    @BeforeEach
    void openATenant() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        administrator = people.actor(people.aMember(tenant, Role.ADMINISTRATOR));
        email = "new" + System.nanoTime() + "@shop.test";
    }

    @Test
    void mailsALinkThatSetsOnesOwnPasswordOnce() {
        var invited = invite();

        assertThat(invited.link()).isNull();
        assertThat(post.sent()).extracting(Letter::to).containsExactly(email);
        assertThat(post.sent().getFirst().text())
                .contains("https://martlet.shop.test/choose-password/");
        links.choose(post.secret(), "Kim Chulsoo", GOOD);

        assertThat(signsIn(email, GOOD)).isTrue();
        assertThat(member().displayName()).isEqualTo("Kim Chulsoo");
        assertThat(member().state()).isEqualTo(Member.State.ACTIVE);
        assertThatThrownBy(() -> links.choose(post.secret(), "", GOOD + "!"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("used already or has expired");
    }

    @Test
    void handsTheLinkOverWhenThereIsNoMailServer() {
        post.answersAt(Optional.empty());

        var invited = invite();

        assertThat(invited.link()).startsWith("http://localhost:8080/choose-password/");
        assertThat(invited.toString()).doesNotContain("choose-password");
        assertThat(post.sent()).isEmpty();
    }

    @Test
    void handsTheLinkOverWhenTheLetterDidNotGo() {
        post.breakDown();

        var invited = invite();

        assertThat(invited.failure()).isInstanceOf(ExternalError.class);
        assertThat(invited.link()).startsWith("https://martlet.shop.test/choose-password/");
    }

    @Test
    void endsTheFirstLinkWhenSomebodyIsInvitedAgain() {
        invite();
        var first = post.secret();

        invitations().inviteAgain(tenant, administrator, member().user(), HERE);

        assertThat(links.find(first)).isEmpty();
        assertThat(links.find(post.secret())).isPresent();
    }

    @Test
    void invitesNobodyAgainWhoHasCome() {
        invite();
        links.choose(post.secret(), "", GOOD);

        assertThatThrownBy(
                        () ->
                                invitations()
                                        .inviteAgain(tenant, administrator, member().user(), HERE))
                .hasMessageContaining("has chosen a password already");
    }

    @Test
    void tellsSomebodyWithAnAccountWithoutALink() {
        invite();
        links.choose(post.secret(), "", GOOD);
        var other = people.aTenant();
        var otherAdministrator = people.actor(people.aMember(other, Role.ADMINISTRATOR));

        invitations().invite(other, otherAdministrator, draft(), HERE);

        assertThat(post.sent().getLast().text()).doesNotContain("choose-password");
        assertThat(signsIn(email, GOOD)).isTrue();
    }

    @Test
    void refusesWeakPasswordsAndKeepsTheLink() {
        invite();

        assertThatThrownBy(() -> links.choose(post.secret(), "", "short"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("12 to 72 characters");
        assertThat(links.find(post.secret())).isPresent();
    }

    @Test
    void expires() {
        invite();
        jdbc.sql("update password_links set expires_at = now() - interval '1 second'").update();

        assertThat(links.find(post.secret())).isEmpty();
        assertThatThrownBy(() -> links.choose(post.secret(), "", GOOD))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsAHashOnly() {
        invite();

        var hashes = jdbc.sql("select secret_hash from password_links").query(String.class).list();

        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(hashes).doesNotContain(post.secret());
    }

    private Invited invite() {
        return invitations().invite(tenant, administrator, draft(), HERE);
    }

    private MemberDraft draft() {
        return new MemberDraft(email, null, Role.VIEWER, PersonalData.MASKED);
    }

    private InvitationService invitations() {
        return new InvitationService(members, links, post, words, context);
    }

    private Member member() {
        return members.list(tenant.id()).stream()
                .filter(member -> member.email().equals(email))
                .findFirst()
                .orElseThrow();
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
