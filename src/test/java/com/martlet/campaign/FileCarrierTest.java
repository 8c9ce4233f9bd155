package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.draft;
import static com.martlet.campaign.CampaignFixture.variant;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.campaign.CampaignShop.Guest;
import com.martlet.export.OpenedExport;
import com.martlet.testing.MartletTest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A campaign as one file: who is in it, and that nobody changes sides once it is ready. */
@MartletTest
class FileCarrierTest {

    private static final Channel FILE = new Channel.File(Consent.SMS);

    @Autowired private ApplicationContext context;
    @Autowired private SuppressionService suppressions;
    @Autowired private CampaignFile file;

    private DispatchScene scene;

    @BeforeEach
    void openAShop() {
        scene = new DispatchScene(context);
    }

    @Test
    void readiesAllOfTheVariantsAtOnce() {
        scene.shop()
                .guests("C", 40)
                .guest(Guest.consenting("shy").withoutConsent())
                .publish(context);
        approve(50);

        scene.tick();

        var sent = scene.recipients(MessageState.SENT);
        var heldOut = scene.recipients(MessageState.HELD_OUT);
        assertThat(scene.fall().state()).isEqualTo(CampaignState.SENT);
        assertThat(sent.size() + heldOut.size()).isEqualTo(40);
        assertThat(heldOut).isNotEmpty();
        assertThat(sent).allMatch(one -> scene.clock.instant().equals(one.sentAt()));
        assertThat(scene.reasons()).containsOnly(entry("shy", Reason.NO_CONSENT));
        assertThat(rows()).hasSize(sent.size());
        assertThat(rows())
                .extracting(List::getFirst)
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(Recipient::customerId).toList());
        assertThat(scene.carrier.letters).as("nobody is written to from here").isEmpty();
    }

    @Test
    void leavesOutWhoOptedOutAfterTheStart() {
        scene.shop().guests("C", 3).publish(context);
        approve(0);
        scene.machinery.dispatcher.startDue(scene.tenant);
        suppressions.add(scene.tenant, scene.martlet, Suppression.Kind.CUSTOMER, "C2");

        scene.machinery.sender.sendWaiting(scene.tenant);

        assertThat(scene.reasons()).containsEntry("C2", Reason.SUPPRESSED).hasSize(1);
        assertThat(rows()).extracting(List::getFirst).containsExactlyInAnyOrder("C1", "C3");
    }

    /** The file disturbs nobody; when its messages go out is up to who fetches it. */
    @Test
    void doesNotWaitForTheMorning() {
        scene.clock.set("2026-09-02T23:00:00");
        scene.shop().guests("C", 2).publish(context);
        approve(0);

        scene.tick();

        assertThat(scene.recipients(MessageState.SENT)).hasSize(2);
        assertThat(scene.fall().state()).isEqualTo(CampaignState.SENT);
    }

    @Test
    void holdsAddressesOfTheConsentAndTheFilledText() {
        scene.shop().guest(Guest.consenting("C1").named("한나")).publish(context);
        approve(0);

        scene.tick();

        assertThat(rows())
                .containsExactly(
                        List.of("C1", "한나", "010-1", "A", "(광고) 한나께 드리는 A", "모든 상품 할인입니다."));
    }

    @Test
    void repeatsNothingWhenItIsAskedAgain() {
        scene.shop().guests("C", 2).publish(context);
        approve(0);
        scene.tick();
        var first = scene.recipients(MessageState.SENT);
        scene.clock.set("2026-09-03T10:00:00");

        scene.tick();

        assertThat(scene.recipients(MessageState.SENT)).isEqualTo(first);
    }

    private void approve(int holdout) {
        LocalDateTime atOnce = null;
        scene.approve(draft("fall", FILE, List.of(variant("A", 100)), holdout, atOnce));
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        OpenedExport opened = file.open(scene.tenant, scene.martlet, "fall");
        opened.rows().writeTo(row -> rows.add(row.stream().map(String::valueOf).toList()));
        return rows;
    }
}
