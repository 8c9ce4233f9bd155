package com.martlet.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address. The id becomes its Message-ID and stays the same when it is sent
 * again, so that a receiver can tell.
 *
 * @param senderName null for the name in the settings of the mail server
 * @param html null for plain text only
 */
public record Message(
        String id,
        String to,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String senderName,
        Map<String, String> headers) {

    private static final Pattern ID =
            Pattern.compile("[A-Za-z0-9._+=-]{1,120}@[A-Za-z0-9][A-Za-z0-9.-]{0,120}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u2028\\u2029]");
    private static final Set<String> OURS =
            Set.of(
                    "from",
                    "sender",
                    "to",
                    "cc",
                    "bcc",
                    "subject",
                    "date",
                    "message-id",
                    "mime-version",
                    "return-path",
                    "received");
    private static final int LONGEST_HEADER = 900;

    public Message {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"%s\" is no id of a message".formatted(id));
        }
        requireOneLine("The address", to);
        subject = onOneLine(subject);
        senderName = senderName == null ? null : onOneLine(senderName);
        headers.forEach(Message::requireHeader);
        headers = Map.copyOf(new TreeMap<>(headers));
    }

    public static Message plain(String id, String to, String subject, String text) {
        return new Message(id, to, subject, text, null, null, Map.of());
    }

    public Message withHtml(String other) {
        return new Message(id, to, subject, text, other, senderName, headers);
    }

    public Message withSenderName(String name) {
        return new Message(id, to, subject, text, html, name, headers);
    }

    /** Further headers such as List-Unsubscribe; those that a mail server trusts are refused. */
    public Message withHeaders(Map<String, String> more) {
        return new Message(id, to, subject, text, html, senderName, more);
    }

    /** A customer's name may hold a line break; a header that follows it may not. */
    private static String onOneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    private static void requireHeader(String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (!HEADER.matcher(name).matches()
                || OURS.contains(lower)
                || lower.startsWith("content-")) {
            throw new IllegalArgumentException("The header \"%s\" is not possible".formatted(name));
        }
        requireOneLine("The header " + name, value);
        if (value.length() > LONGEST_HEADER) {
            throw new IllegalArgumentException("The header %s is too long".formatted(name));
        }
    }

    private static void requireOneLine(String what, String value) {
        if (CONTROL.matcher(value).find()) {
            throw new IllegalArgumentException(what + " has a line break or control character");
        }
    }
}
