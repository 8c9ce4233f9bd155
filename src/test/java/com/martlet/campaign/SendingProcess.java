package com.martlet.campaign;

import com.martlet.Application;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.martlet.mail.SmtpFixture;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * Sends what waits in the outbox of a tenant until its campaign is sent, in a process of its own,
 * so that a test may kill it. Arguments: slug of the tenant, port of the mail server, settings.
 */
final class SendingProcess {

    private SendingProcess() {}

    public static void main(String[] arguments) {
        var settings = Arrays.copyOfRange(arguments, 2, arguments.length);
        try (var context = SpringApplication.run(Application.class, settings)) {
            var tenant =
                    context.getBean(TenantService.class).findBySlug(arguments[0]).orElseThrow();
            send(context, tenant, Integer.parseInt(arguments[1]));
        }
        System.exit(0);
    }

    private static void send(ApplicationContext context, Tenant tenant, int port) {
        var machinery =
                new Machinery(
                        context,
                        SetClock.at("2026-09-02T10:00:00"),
                        Machinery.settings(Duration.ofSeconds(1)),
                        new MailCarrier(SmtpFixture.mailTo(port)));
        var campaigns = context.getBean(CampaignService.class);
        while (campaigns.load(tenant.id(), "fall").state() != CampaignState.SENT) {
            machinery.tick(tenant);
        }
    }
}
