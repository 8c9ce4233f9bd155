package com.martlet.mail;

import com.martlet.identity.TenantId;
import com.martlet.mail.MailServer.Security;
import com.martlet.mail.MailServers.Account;
import com.martlet.testing.SmtpServer;
import java.net.URI;
import java.time.Clock;

/** Mail that really goes over the wire, to a test's server. */
public final class SmtpFixture {

    private SmtpFixture() {}

    public static Mail mailTo(SmtpServer server) {
        return mailTo(server.port());
    }

    public static Mail mailTo(int port) {
        var site = URI.create("http://localhost");
        var account =
                new Account(
                        new MailServer(
                                "127.0.0.1",
                                port,
                                Security.NONE,
                                "",
                                "Shop",
                                "news@shop.test",
                                site),
                        "");
        var smtp = new Smtp(Clock.systemUTC());
        return new Mail() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public Delivery send(TenantId tenant, Message message, Handover handover) {
                return smtp.send(account, message, handover);
            }
        };
    }
}
