package com.martlet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.base.Conflict;
import com.martlet.base.InvalidInput;
import com.martlet.base.NotFound;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.lake.Lake;
import com.martlet.testing.MartletTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@MartletTest
class SourceServiceTest {

    private static final LocalDate DAY = LocalDate.parse("2020-10-25");

    @Autowired private SourceService sources;
    @Autowired private Lake lake;
    @Autowired private ApplicationContext context;
    @Autowired private JsonMapper json;

    private TestPeople people;
    private Tenant shop;
    private Actor administrator;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        shop = people.aTenant();
        administrator = people.actor(people.aMember(shop, Role.ADMINISTRATOR));
    }

    @Test
    void opensASourceWithAReadyMapping() {
        var source = create("access", "files", "lgde-access", Map.of());

        assertThat(source.mappingName()).isEqualTo("lgde-access");
        assertThat(source.mapping().datasets()).containsOnlyKeys("events");
        assertThat(sources.list(shop.id())).containsExactly(source);
        assertThat(sources.load(shop.id(), "access")).isEqualTo(source);
    }

    @Test
    void refusesANameThatIsTaken() {
        create("access", "files", "lgde-access", Map.of());

        assertThatThrownBy(() -> create("access", "files", "kaggle", Map.of()))
                .isInstanceOf(Conflict.class)
                .hasMessage("There is a source \"access\" already. Choose another name.");
    }

    @Test
    void namesEverythingThatIsWrongWithADraft() {
        assertThatThrownBy(() -> create("Not A Name", "kafka", "nothing", Map.of("path", "/etc")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("The name \"Not A Name\"")
                .hasMessageContaining("The kind \"kafka\" is unknown. Use files, folder.")
                .hasMessageContaining("There is no ready mapping \"nothing\"")
                .hasMessageContaining("has no settings");
    }

    @Test
    void letsOnlyWhoManagesThePipelineOpenSourcesAndSendFiles() {
        create("access", "files", "lgde-access", Map.of());
        administrator = people.actor(people.aMember(shop, Role.ANALYST));

        assertThatThrownBy(() -> create("other", "files", "kaggle", Map.of()))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("MANAGE_PIPELINE");
        assertThatThrownBy(() -> receive("access", "a.json", "x", null))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void keepsAFileInLakeRawAndInTheTrail() {
        create("access", "files", "lgde-access", Map.of());

        var file = receive("access", "a.json", "{}", null);

        assertThat(file.alreadyKnown()).isFalse();
        assertThat(file.bytes()).isEqualTo(2);
        assertThat(file.lakePath())
                .matches("raw/access/dt=\\d{4}-\\d\\d-\\d\\d/[0-9a-f-]{13}-a.json");
        try (var lines = lake.lines(shop.id(), file.lakePath())) {
            assertThat(lines).containsExactly("{}");
        }
        assertThat(sources.files(shop.id(), "access", FilePage.first(10)))
                .singleElement()
                .satisfies(status -> assertThat(status.state()).isEqualTo(FileState.RECEIVED));
        assertThat(context.getBean(AuditTrail.class).find(shop.id(), AuditFilter.everything()))
                .extracting(entry -> entry.action())
                .contains("source.created", "file.received");
    }

    @Test
    void recognisesTheSameContentUnderAnotherName() {
        create("access", "files", "lgde-access", Map.of());
        var first = receive("access", "a.json", "{}", null);

        var second = receive("access", "copy of a.json", "{}", null);

        assertThat(second.alreadyKnown()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(lake.list(shop.id(), "raw")).containsExactly(first.lakePath());
    }

    @Test
    void keepsTheSameSnapshotOfTwoDaysTwice() {
        create("user", "files", "lgde-user", Map.of());

        var first = receive("user", "part-m-00000", "1,a", DAY);
        var second = receive("user", "part-m-00000", "1,a", DAY.plusDays(1));
        var again = receive("user", "part-m-00000", "1,a", DAY);

        assertThat(second.alreadyKnown()).isFalse();
        assertThat(again.alreadyKnown()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(first.lakePath()).startsWith("raw/user/dt=2020-10-25/");
    }

    @Test
    void readsASnapshotsDayFromItsName() {
        create("user", "files", "lgde-user", Map.of());

        assertThat(receive("user", "users-20201025.csv", "1,a", null).snapshotDay()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ../../../etc/passwd   | passwd
                    C:\\temp\\a b*.csv      | a_b_.csv
                    .hidden               | .hidden
                    고객 명단.csv          | 고객_명단.csv
                    ..                    | ..
                    a{1}[2]?.csv          | a_1__2__.csv
                    """)
    void makesNamesSafeForTheLake(String sent, String kept) {
        create("access", "files", "lgde-access", Map.of());

        var file = receive("access", sent, "x", null);

        assertThat(file.lakePath()).startsWith("raw/access/dt=").endsWith("-" + kept);
        assertThat(file.lakePath().split("/")).hasSize(4);
        assertThat(lake.exists(shop.id(), file.lakePath())).isTrue();
    }

    @Test
    void takesALongStreamInSmallPieces() {
        create("access", "files", "lgde-access", Map.of());
        var long64M = new Zeros(64L << 20);

        var file = sources.receive(shop, administrator, "access", "long.csv", long64M, null);

        assertThat(file.bytes()).isEqualTo(64L << 20);
        assertThat(long64M.longestRead).isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void showsNothingToAnotherTenant() {
        create("access", "files", "lgde-access", Map.of());
        var file = receive("access", "a.json", "{}", null);
        var stranger = people.aTenant();
        var other = people.actor(people.aMember(stranger, Role.ADMINISTRATOR));

        assertThat(sources.list(stranger.id())).isEmpty();
        assertThatThrownBy(() -> sources.files(stranger.id(), "access", FilePage.first(10)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("There is no source \"access\"");
        assertThatThrownBy(() -> sources.takeBack(stranger, other, "access", file.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void forgetsAFileThatIsTakenBackAndTakesItAgain() {
        create("access", "files", "lgde-access", Map.of());
        var file = receive("access", "a.json", "{}", null);

        sources.takeBack(shop, administrator, "access", file.id());
        sources.takeBack(shop, administrator, "access", file.id());

        assertThat(lake.exists(shop.id(), file.lakePath())).isFalse();
        assertThat(sources.files(shop.id(), "access", FilePage.first(10)))
                .extracting(FileStatus::state)
                .containsExactly(FileState.TAKEN_BACK);
        assertThat(receive("access", "a.json", "{}", null).alreadyKnown()).isFalse();
    }

    private Source create(String name, String kind, String mapping, Map<String, String> settings) {
        var draft = new SourceDraft(name, kind, json.valueToTree(mapping), settings);
        return sources.create(shop, administrator, draft);
    }

    private ReceivedFile receive(
            String source, String name, String content, @Nullable LocalDate day) {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return sources.receive(shop, administrator, source, name, bytes, day);
    }

    /** So many zeros, never more of them at once than asked for. */
    private static final class Zeros extends InputStream {
        private long left;
        private int longestRead;

        private Zeros(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            longestRead = Math.max(longestRead, length);
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
