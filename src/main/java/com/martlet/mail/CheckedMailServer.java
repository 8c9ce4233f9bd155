package com.martlet.mail;

import com.martlet.base.FieldErrors;
import com.martlet.mail.MailServer.Security;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what was said of a mail server, field by field. */
final class CheckedMailServer {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]{0,250})");
    private static final Set<String> WEB = Set.of("http", "https");

    private CheckedMailServer() {}

    /** Throws {@link com.martlet.base.InvalidInput} that names every wrong field at once. */
    static MailServer of(MailServerDraft draft) {
        var errors = new FieldErrors();
        checkServer(draft, errors);
        checkSender(draft, errors);
        var site = site(draft.site().strip(), errors);
        errors.throwIfAny("mail.error.notSaved");
        return new MailServer(
                draft.host().strip(),
                draft.port(),
                draft.security(),
                draft.user().strip(),
                draft.senderName().strip(),
                draft.senderAddress().strip(),
                site);
    }

    private static void checkServer(MailServerDraft draft, FieldErrors errors) {
        if (!HOST.matcher(draft.host().strip()).matches()) {
            errors.add("host", "mail.error.host");
        }
        if (draft.port() < 1 || draft.port() > 65_535) {
            errors.add("port", "mail.error.port");
        }
        if (draft.security() == Security.NONE && !draft.user().isBlank()) {
            errors.add("security", "mail.error.security");
        }
    }

    private static void checkSender(MailServerDraft draft, FieldErrors errors) {
        if (!isAddress(draft.senderAddress().strip())) {
            errors.add("senderAddress", "mail.error.senderAddress");
        }
        if (draft.senderName().chars().anyMatch(Character::isISOControl)) {
            errors.add("senderName", "mail.error.senderName");
        }
    }

    /** One plain address, without a name or a second one. */
    static boolean isAddress(String text) {
        try {
            var address = new InternetAddress(text, true);
            address.validate();
            return address.getAddress().equals(text) && text.chars().allMatch(c -> c > 32);
        } catch (AddressException refused) {
            return false;
        }
    }

    private static URI site(String text, FieldErrors errors) {
        try {
            var site = new URI(text.replaceAll("/+$", ""));
            if (site.getHost() != null && WEB.contains(String.valueOf(site.getScheme()))) {
                return site;
            }
        } catch (URISyntaxException e) {
            // told below, as for any other text that is no address
        }
        errors.add("site", "mail.error.site");
        return URI.create("http://localhost");
    }
}
