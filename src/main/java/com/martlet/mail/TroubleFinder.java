package com.martlet.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Tells from what was thrown what a person has to mend. */
final class TroubleFinder {

    private static final int FIRST_LASTING_REPLY = 500;
    private static final int DEEPEST = 20;

    private TroubleFinder() {}

    static MailTrouble find(MessagingException failed) {
        for (var reason : reasons(failed)) {
            var trouble = trouble(reason);
            if (trouble != MailTrouble.REFUSED) {
                return trouble;
            }
        }
        return saysStartTls(failed) ? MailTrouble.NO_STARTTLS : MailTrouble.REFUSED;
    }

    private static MailTrouble trouble(Throwable reason) {
        return switch (reason) {
            case AuthenticationFailedException refused -> MailTrouble.SIGN_IN_REFUSED;
            case UnknownHostException unknown -> MailTrouble.UNKNOWN_HOST;
            case SocketTimeoutException slow -> MailTrouble.TOO_SLOW;
            case NoRouteToHostException none -> MailTrouble.NO_ANSWER;
            case ConnectException none -> MailTrouble.NO_ANSWER;
            case CertificateException distrusted -> MailTrouble.CERTIFICATE;
            case SSLPeerUnverifiedException distrusted -> MailTrouble.CERTIFICATE;
            case SSLHandshakeException other -> MailTrouble.CERTIFICATE;
            case SSLException plain -> MailTrouble.NO_TLS;
            case SMTPSenderFailedException sender -> reply(sender.getReturnCode(), true);
            case SMTPAddressFailedException address -> reply(address.getReturnCode(), false);
            case SMTPSendFailedException sent -> reply(sent.getReturnCode(), false);
            case EOFException cut -> MailTrouble.BUSY;
            case SocketException cut -> MailTrouble.BUSY;
            default -> MailTrouble.REFUSED;
        };
    }

    private static MailTrouble reply(int code, boolean isAboutSender) {
        if (code < FIRST_LASTING_REPLY) {
            return MailTrouble.BUSY;
        }
        return isAboutSender ? MailTrouble.SENDER_REFUSED : MailTrouble.REFUSED;
    }

    /** Innermost first: it knows best. */
    private static List<Throwable> reasons(MessagingException failed) {
        var reasons = new ArrayList<Throwable>();
        Throwable next = failed;
        while (next != null && reasons.size() < DEEPEST) {
            reasons.addFirst(next);
            var chained =
                    next instanceof MessagingException known ? known.getNextException() : null;
            next = chained == null ? next.getCause() : chained;
        }
        return reasons;
    }

    private static boolean saysStartTls(MessagingException failed) {
        return String.valueOf(failed.getMessage()).contains("STARTTLS");
    }
}
