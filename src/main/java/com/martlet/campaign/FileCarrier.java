package com.martlet.campaign;

import com.martlet.export.Column;
import com.martlet.export.CsvStyle;
import com.martlet.export.CsvWriter;
import com.martlet.home.HomeFolder;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.segment.CustomerCard;
import com.martlet.segment.CustomerCards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes all messages of a campaign into one file of the home, whole or not at all. Writing it
 * again, after a crash, gives the same file.
 */
@Component
class FileCarrier {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("customer_id"),
                    Column.text("customer_name"),
                    Column.text("address"),
                    Column.text("variant"),
                    Column.text("subject"),
                    Column.text("text"));
    private static final int PAGE = 500;

    private final HomeFolder home;
    private final CustomerCards cards;
    private final Letters letters;
    private final OutboxReading reading;
    private final Tools tools;

    FileCarrier(
            HomeFolder home,
            CustomerCards cards,
            Letters letters,
            OutboxReading reading,
            Tools tools) {
        this.home = home;
        this.cards = cards;
        this.letters = letters;
        this.reading = reading;
        this.tools = tools;
    }

    /** How it marks what it wrote. */
    @Component
    record Tools(
            Outbox outbox,
            SuppressionService suppressions,
            TenantTransactions transactions,
            TenantTime time) {}

    Optional<Path> find(Tenant tenant, Campaign campaign) {
        return Optional.of(path(tenant, campaign)).filter(Files::exists);
    }

    void write(Tenant tenant, Campaign campaign) {
        leaveOutSuppressed(tenant, campaign);
        var target = path(tenant, campaign);
        try {
            var draft = Files.createTempFile(target.getParent(), ".draft", null);
            try (var out = Files.newOutputStream(draft)) {
                var csv = new CsvWriter(out, COLUMNS, CsvStyle.FOR_PEOPLE);
                writeRows(tenant, campaign, csv);
                csv.finish();
            }
            Files.move(
                    draft,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("The campaign's file was not written.", failure);
        }
        var now = tools.time().instant(tenant);
        inTenant(tenant, () -> tools.outbox().allSent(tenant.id(), campaign.id(), now));
    }

    private void leaveOutSuppressed(Tenant tenant, Campaign campaign) {
        var suppressed = tools.suppressions().current(tenant.id());
        for (var one : waiting(tenant, campaign)) {
            suppressed
                    .reason(one.customerId(), "")
                    .ifPresent(reason -> exclude(tenant, campaign, one, reason));
        }
    }

    private void exclude(Tenant tenant, Campaign campaign, Recipient one, Reason reason) {
        inTenant(
                tenant,
                () -> tools.outbox().exclude(tenant.id(), campaign.id(), one.customerId(), reason));
    }

    private void writeRows(Tenant tenant, Campaign campaign, CsvWriter csv) {
        var waiting = waiting(tenant, campaign);
        for (var start = 0; start < waiting.size(); start += PAGE) {
            var page = waiting.subList(start, Math.min(start + PAGE, waiting.size()));
            var arms =
                    page.stream()
                            .collect(Collectors.toMap(Recipient::ordinal, Recipient::requireArm));
            for (var card : cards.find(tenant, arms.keySet())) {
                csv.row(row(tenant, campaign, card, arms.getOrDefault(card.ordinal(), 1)));
            }
        }
    }

    private List<String> row(Tenant tenant, Campaign campaign, CustomerCard card, int arm) {
        var variant = campaign.plan().variants().get(arm - 1);
        var letter = letters.write(tenant, campaign, variant, card);
        return List.of(
                card.customerId(),
                Objects.requireNonNullElse(card.name(), ""),
                letter.address(),
                variant.name(),
                letter.subject(),
                letter.text());
    }

    private List<Recipient> waiting(Tenant tenant, Campaign campaign) {
        var all = new ArrayList<Recipient>();
        var page = page(tenant, campaign, -1);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(tenant, campaign, page.getLast().ordinal());
        }
        return all;
    }

    private List<Recipient> page(Tenant tenant, Campaign campaign, int after) {
        return tools.transactions()
                .readInTenant(
                        tenant.id(),
                        () ->
                                reading.page(
                                        tenant.id(), campaign.id(), MessageState.WAITING, after));
    }

    private void inTenant(Tenant tenant, Runnable work) {
        tools.transactions().inTenant(tenant.id(), work);
    }

    private Path path(Tenant tenant, Campaign campaign) {
        return home.folder("campaigns").resolve(tenant.key() + "_" + campaign.slug() + ".csv");
    }
}
