package com.martlet.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Logins: made with random passwords, never with one that somebody chose for another. */
@Component
class Accounts {

    private final UserRepository users;
    private final BrowserSessions sessions;
    private final PasswordEncoder passwords;

    Accounts(UserRepository users, BrowserSessions sessions, PasswordEncoder passwords) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    /** A login; the password is null when it existed before. */
    record Account(User user, @Nullable String password) {}

    /** A login made just now. */
    record NewAccount(User user, String password) {}

    Account findOrCreate(String email, @Nullable String displayName) {
        return users.findByEmail(Email.require(email))
                .map(user -> new Account(user, null))
                .orElseGet(() -> withPassword(create(email, displayName, UserKind.MEMBER)));
    }

    NewAccount create(String email, @Nullable String displayName, UserKind kind) {
        var address = Email.require(email);
        var password = Secrets.newPassword();
        var name = displayName == null || displayName.isBlank() ? nameIn(address) : displayName;
        var user = users.insert(address, name.strip(), passwords.encode(password), kind);
        return new NewAccount(user, password);
    }

    /** To be called when the password is shown to another person than its owner. */
    void markPasswordTold(UserId user) {
        users.markPasswordTold(user);
    }

    /** To be called when the person gets a link to choose a password of their own. */
    void markInvited(UserId user) {
        users.markInvited(user);
    }

    /** Gives the login a new random password and returns it. */
    String renewPassword(User user) {
        var password = Secrets.newPassword();
        users.changePassword(user.id(), passwords.encode(password));
        sessions.endAll(user.id());
        return password;
    }

    private static Account withPassword(NewAccount account) {
        return new Account(account.user(), account.password());
    }

    private static String nameIn(String address) {
        return address.substring(0, address.indexOf('@'));
    }
}
