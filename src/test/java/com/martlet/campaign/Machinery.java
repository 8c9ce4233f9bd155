package com.martlet.campaign;

import com.martlet.audit.AuditTrail;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.martlet.identity.TenantToday;
import com.martlet.identity.TenantTransactions;
import com.martlet.mail.MailServers;
import com.martlet.segment.CustomerCards;
import com.martlet.segment.SegmentService;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What sends campaigns, put together by hand around a test's clock and carriers. */
final class Machinery {

    final Dispatcher dispatcher;
    final Sender sender;
    final OptOutLinks links;

    Machinery(ApplicationContext context, Clock clock, Carrier... carriers) {
        this(context, clock, settings(Duration.ofSeconds(60)), carriers);
    }

    Machinery(
            ApplicationContext context,
            Clock clock,
            CampaignSettings settings,
            Carrier... carriers) {
        var transactions = context.getBean(TenantTransactions.class);
        var campaigns = context.getBean(CampaignRepository.class);
        var outbox = context.getBean(Outbox.class);
        var reading = context.getBean(OutboxReading.class);
        var cards = context.getBean(CustomerCards.class);
        var suppressions = context.getBean(SuppressionService.class);
        var time = new TenantTime(new TenantToday(clock), clock);
        links =
                new OptOutLinks(
                        context.getBean(TenantKeys.class),
                        settings,
                        context.getBean(MailServers.class));
        var letters = new Letters(links);
        var audience =
                new Audience(
                        context.getBean(SegmentService.class),
                        cards,
                        suppressions,
                        reading,
                        new Audience.Rules(settings, transactions, time));
        dispatcher =
                new Dispatcher(
                        campaigns,
                        audience,
                        outbox,
                        new Dispatcher.Tools(context.getBean(AuditTrail.class), time),
                        transactions);
        var desk =
                new Desk(
                        List.of(carriers),
                        letters,
                        outbox,
                        settings,
                        new Desk.Tools(transactions, time, context.getBean(Doubt.class)));
        var batches =
                new Batches(
                        context.getBean(Claims.class),
                        cards,
                        suppressions,
                        desk,
                        new Batches.Rules(
                                settings, transactions, time, context.getBean(Doubt.class)));
        var files =
                new FileCarrier(
                        outbox,
                        context.getBean(Recipients.class),
                        suppressions,
                        transactions,
                        time);
        sender =
                new Sender(
                        campaigns,
                        reading,
                        batches,
                        files,
                        new Sender.Tools(transactions, time, context.getBean(TenantService.class)));
    }

    static CampaignSettings settings(Duration lease) {
        return new CampaignSettings(
                Duration.ZERO,
                lease,
                7,
                3,
                Duration.ofMinutes(1),
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                2,
                Duration.ofDays(7),
                true,
                URI.create("https://shop.test/"));
    }

    void tick(Tenant tenant) {
        dispatcher.startDue(tenant);
        sender.sendWaiting(tenant);
    }
}
