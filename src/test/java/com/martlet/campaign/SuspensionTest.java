package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.EMAIL;
import static com.martlet.campaign.CampaignFixture.draft;
import static com.martlet.campaign.CampaignFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Actor;
import com.martlet.identity.TenantService;
import com.martlet.testing.MartletTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A suspended tenant writes to nobody; once it is let in again, its campaigns go on. */
@MartletTest
class SuspensionTest {

    @Autowired private ApplicationContext context;
    @Autowired private TenantService tenants;

    private DispatchScene scene;
    private RecordingCarrier carrier;
    private CampaignClock clock;

    @BeforeEach
    void openAShop() {
        scene = new DispatchScene(context);
        carrier = scene.carrier;
        clock =
                new CampaignClock(
                        context.getBean(TakeOver.class),
                        scene.machinery.dispatcher,
                        scene.machinery.sender,
                        tenants,
                        Machinery.settings(Duration.ofSeconds(60)));
        clock.start();
        scene.shop().guests("C", 20).publish(context);
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
    }

    @AfterEach
    void letIn() {
        tenants.resume(scene.tenant.id(), Actor.martlet());
        clock.stop();
    }

    @Test
    void startsNoCampaignOfASuspendedTenant() {
        suspend();

        clock.startAllDue();
        clock.startDue(scene.tenant.id());
        assertThat(scene.fall().state()).isEqualTo(CampaignState.APPROVED);

        tenants.resume(scene.tenant.id(), Actor.martlet());
        clock.startAllDue();
        assertThat(scene.fall().state()).isEqualTo(CampaignState.SENDING);
    }

    @Test
    void sendsNothingOfASuspendedTenantAndTheRestLater() {
        clock.startDue(scene.tenant.id());
        suspend();

        clock.sendAllWaiting();
        assertThat(own()).isEmpty();

        tenants.resume(scene.tenant.id(), Actor.martlet());
        clock.sendAllWaiting();
        assertThat(own()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void stopsAfterTheBatchInHand() {
        clock.startDue(scene.tenant.id());
        carrier.before =
                () -> {
                    if (carrier.letters.size() == 3) {
                        suspend();
                    }
                };

        scene.machinery.sender.sendWaiting(scene.tenant);

        assertThat(own()).hasSize(7);
        assertThat(scene.fall().state()).isEqualTo(CampaignState.SENDING);
    }

    private void suspend() {
        tenants.suspend(scene.tenant.id(), Actor.martlet());
    }

    /** Other tests leave shops behind, whose campaigns this clock sends too. */
    private List<String> own() {
        var campaign = scene.fall().id();
        return carrier.letters.stream()
                .filter(letter -> letter.campaign().id().equals(campaign))
                .map(letter -> letter.customer().customerId())
                .toList();
    }
}
