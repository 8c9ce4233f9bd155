package com.martlet.identity;

import com.martlet.base.UserError;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people say of themselves. */
@Service
public class ProfileService {

    private static final Set<String> LANGUAGES = Set.of("ko", "en");
    private static final Set<String> COLOURS = Set.of("LIGHT", "DARK", "SYSTEM");

    private final UserRepository users;

    ProfileService(UserRepository users) {
        this.users = users;
    }

    public Optional<Profile> find(SignedInUser person) {
        return users.findById(person.userId()).map(UserEntity::profile);
    }

    public void rename(SignedInUser person, String name) {
        users.rename(person.id(), Names.require(name));
    }

    /** Null leaves the choice to the browser. */
    public void prefer(SignedInUser person, @Nullable String language, @Nullable String colours) {
        if (language != null && !LANGUAGES.contains(language)) {
            throw new UserError("identity.error.userLanguage", language);
        }
        if (colours != null && !COLOURS.contains(colours)) {
            throw new UserError("identity.error.colours", colours);
        }
        users.prefer(person.id(), language, colours);
    }
}
