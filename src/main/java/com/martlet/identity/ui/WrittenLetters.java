package com.martlet.identity.ui;

import com.martlet.base.ui.Texts;
import com.martlet.identity.Letter;
import com.martlet.identity.LetterWords;
import com.martlet.identity.Member;
import com.martlet.identity.Tenant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Takes the words of letters from the texts of the screens. */
@Component
class WrittenLetters implements LetterWords {

    @Override
    public Letter invitation(Member member, Tenant tenant, String by, String link) {
        return letter("invitation", tenant.language(), member.email(), tenant.name(), by, link);
    }

    @Override
    public Letter welcome(Member member, Tenant tenant, String by, String link) {
        return letter("welcome", tenant.language(), member.email(), tenant.name(), by, link);
    }

    @Override
    public Letter passwordReset(String email, String language, String link) {
        return letter("reset", language, email, "", "", link);
    }

    private static Letter letter(
            String kind, String language, String to, String tenant, String by, String link) {
        var key = "identity.letter." + kind;
        var locale = Locale.of(language);
        return new Letter(
                to,
                Texts.in(locale, key + ".subject", tenant),
                Texts.in(locale, key + ".text", tenant, by, link));
    }
}
