package com.martlet.identity;

import com.martlet.base.NotFound;
import com.martlet.identity.MemberDraft.PersonalData;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the logins that exist before anybody can sign in. Writes no file: the caller keeps them.
 */
@Component
public class FirstLogin {

    private static final String PLATFORM_EMAIL = "admin@martlet.local";

    private final UserRepository users;
    private final Accounts accounts;
    private final TokenService tokens;
    private final MemberService members;

    FirstLogin(
            UserRepository users, Accounts accounts, TokenService tokens, MemberService members) {
        this.users = users;
        this.accounts = accounts;
        this.tokens = tokens;
        this.members = members;
    }

    /** The platform administrator with a random password and token; empty when there is one. */
    @Transactional
    public Optional<IssuedLogin> createPlatformAdministrator() {
        if (users.findPlatformAdministrator().isPresent()) {
            return Optional.empty();
        }
        var account =
                accounts.create(
                        PLATFORM_EMAIL, "Platform administrator", UserKind.PLATFORM_ADMINISTRATOR);
        return Optional.of(platformLogin(account.user(), account.password()));
    }

    /** A new password and token for the platform administrator; the old ones end. */
    @Transactional
    public IssuedLogin resetPlatformAdministrator() {
        var administrator =
                users.findPlatformAdministrator()
                        .orElseThrow(() -> new NotFound("identity.error.noPlatformAdministrator"));
        tokens.revokeAll(administrator.id());
        return platformLogin(administrator, accounts.renewPassword(administrator));
    }

    /** A new member with a random password and a token for this tenant. */
    @Transactional
    public IssuedLogin createMember(Tenant tenant, String email, Role role) {
        var personalData = role.mayHavePersonalData() ? PersonalData.VISIBLE : PersonalData.MASKED;
        var draft = new MemberDraft(email, null, role, personalData);
        var added = members.add(tenant, Actor.martlet(tenant), draft);
        var user = added.member().user();
        var password = added.password();
        return new IssuedLogin(
                added.member().email(),
                password != null ? password : renewPassword(user),
                tokens.issue(user, tenant.id(), "first login", null).secret());
    }

    /** A new password and token for a member whose first ones were lost; the old ones end. */
    @Transactional
    public IssuedLogin renewMember(Tenant tenant, Member member) {
        tokens.revokeAll(member.user());
        return new IssuedLogin(
                member.email(),
                renewPassword(member.user()),
                tokens.issue(member.user(), tenant.id(), "first login", null).secret());
    }

    private IssuedLogin platformLogin(User user, String password) {
        var token = tokens.issue(user.id(), null, "first login", null).secret();
        return new IssuedLogin(user.email(), password, token);
    }

    private String renewPassword(UserId id) {
        return users.find(id).map(accounts::renewPassword).orElseThrow();
    }
}
