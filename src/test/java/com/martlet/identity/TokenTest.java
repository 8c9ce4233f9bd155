package com.martlet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.NotFound;
import com.martlet.base.NotSignedIn;
import com.martlet.base.UserError;
import com.martlet.testing.MartletTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MartletTest
class TokenTest {

    @Autowired private TokenService tokens;
    @Autowired private TokenActors actors;
    @Autowired private MemberService members;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    private TestPeople people;
    private Tenant tenant;
    private Actor analyst;

    @BeforeEach
    void addAnAnalyst() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        people.aMember(tenant, Role.ADMINISTRATOR);
        analyst = people.actor(people.aMember(tenant, Role.ANALYST));
    }

    @Test
    void givesTheOwnersRights() {
        var issued = tokens.create(analyst, "Tableau", null);

        assertThat(actors.load(issued.secret(), null)).isEqualTo(analyst);
    }

    @Test
    void isLongRandomAndKeptAsAHashOnly() {
        var issued = tokens.create(analyst, "Tableau", null);

        var kept =
                jdbc.sql("select token_hash from api_tokens where token_id = :id")
                        .param("id", issued.token().id())
                        .query(String.class)
                        .single();

        assertThat(issued.secret()).matches("mlt_[A-Za-z0-9_-]{43}");
        assertThat(kept).matches("[0-9a-f]{64}").doesNotContain(issued.secret());
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void isRefusedAfterItExpired() {
        var issued = tokens.create(analyst, "Once", Duration.ofSeconds(-1));

        assertThatThrownBy(() -> actors.load(issued.secret(), null))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining("unknown or has expired");
    }

    @Test
    void isRefusedAfterItWasRevoked() {
        var issued = tokens.create(analyst, "Tableau", null);

        tokens.revoke(analyst, issued.token().id());

        assertThatThrownBy(() -> actors.load(issued.secret(), null))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void isRefusedWhenItsOwnerLeftTheTenant() {
        var issued = tokens.create(analyst, "Tableau", null);

        members.remove(tenant, Actor.martlet(tenant), analyst.user());

        assertThatThrownBy(() -> actors.load(issued.secret(), null))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining("may not sign in to this tenant any more");
    }

    @Test
    void cannotBeRevokedBySomebodyElse() {
        var issued = tokens.create(analyst, "Tableau", null);
        var other = people.actor(people.aMember(tenant, Role.ANALYST));

        assertThatThrownBy(() -> tokens.revoke(other, issued.token().id()))
                .isInstanceOf(NotFound.class)
                .hasMessage("You have no token %d.".formatted(issued.token().id()));
    }

    @Test
    void notesWhenItWasUsed() {
        var issued = tokens.create(analyst, "Tableau", null);

        actors.load(issued.secret(), null);

        assertThat(tokens.list(analyst))
                .filteredOn(token -> token.id() == issued.token().id())
                .allSatisfy(token -> assertThat(token.lastUsedAt()).isNotNull())
                .hasSize(1);
    }

    @Test
    void needsAName() {
        assertThatThrownBy(() -> tokens.create(analyst, "  ", null))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("needs a name");
    }

    @Test
    void reachesNoTenantOfOthers() {
        var other = people.aTenant();
        var issued = tokens.create(analyst, "Tableau", null);

        assertThatThrownBy(() -> actors.load(issued.secret(), other.slug()))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("There is no tenant");
    }
}
