package com.martlet.jobs.parse;

import static com.martlet.jobs.parse.Parsed.assertCounts;
import static com.martlet.jobs.parse.Parsed.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.jobs.Desk;
import com.martlet.jobs.Mappings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in every encoding and shape a shop may send. */
class SourceFormatsTest {

    @TempDir Path home;
    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(home, "Asia/Seoul");
    }

    @Test
    void readsQuotedLineBreaksByteOrderMarkAndKorean() {
        desk.batch(1, Mappings.SHOP)
                .file(
                        "a.csv",
                        "\uFEFFat,customer,product,price\r\n"
                                + "2024-01-01,1,\"컵, \"\"큰\"\"\r\n빨강\",2.50\r\n"
                                + "\r\n"
                                + "bad,2,b,1\r\n");

        var report = desk.parse();

        assertCounts(report, 2, 1);
        assertThat(texts(desk.typed("purchases"), "product_name", "amount", "_line"))
                .containsExactly("컵, \"큰\"\r\n빨강 2.5000 2");
        assertThat(desk.refusals()).containsExactly("5: purchased_at is no such time: \"bad\"");
    }

    @Test
    void refusesAFileWithoutAMappedColumnOnce() {
        desk.batch(1, Mappings.CLICKS).file("a.csv", "when,kind,customer\n1,2,3\n4,5,6\n");

        var report = desk.parse();

        assertCounts(report, 2, 2);
        assertThat(desk.refusals())
                .containsExactly(
                        "1: columns at, type are missing; the file has when, kind, customer");
    }

    @Test
    void tellsAFileInTheOldKoreanEncoding() {
        var content = "at,customer,product,price\n2024-01-01,1,컵,1\n2024-01-02,1,cup,1\n";
        desk.batch(1, Mappings.SHOP)
                .file("a.csv", content.getBytes(Charset.forName("MS949")), null);

        assertCounts(desk.parse(), 2, 2);

        assertThat(desk.refusals())
                .containsExactly("1: not UTF-8: save as UTF-8 or set the encoding to CP949");
    }

    @Test
    void readsTheOldKoreanEncodingWhenTold() {
        var content = "at,customer,product,price\n2024-01-01,1,컵,1\n";
        var mapping = Mappings.SHOP.replaceFirst("\\{", "{'format':{'encoding':'CP949'},");
        desk.batch(1, mapping).file("a.csv", content.getBytes(Charset.forName("MS949")), null);

        assertCounts(desk.parse(), 1, 0);

        assertThat(texts(desk.typed("purchases"), "product_name")).containsExactly("컵");
    }

    @Test
    void readsWhatAnExcelSavesAsUnicodeText() {
        var content = "at\tcustomer\tproduct\tprice\r\n2024-01-01\t1\t컵\t1\r\n";
        var bytes = ("\uFEFF" + content).getBytes(StandardCharsets.UTF_16LE);
        desk.batch(1, Mappings.SHOP).file("a.txt", bytes, null);

        assertCounts(desk.parse(), 1, 0);

        assertThat(texts(desk.typed("purchases"), "product_name")).containsExactly("컵");
    }

    @Test
    void refusesSingleRowsThatAreNoText() {
        var good =
                "at,customer,product,price\n2024-01-01,1,컵,1\n2024-01-01,1,"
                        .getBytes(StandardCharsets.UTF_8);
        var bytes = java.util.Arrays.copyOf(good, good.length + 5);
        System.arraycopy(
                new byte[] {(byte) 0xFF, (byte) 0xFE, ',', '1', '\n'}, 0, bytes, good.length, 5);
        desk.batch(1, Mappings.SHOP).file("a.csv", bytes, null);

        assertCounts(desk.parse(), 2, 1);

        assertThat(desk.refusals())
                .containsExactly("3: not UTF-8: save as UTF-8 or set the encoding to CP949");
    }

    @Test
    void findsNoRowsInAnEmptyFile() {
        desk.batch(1, Mappings.SHOP).file("a.csv", "").file("b.csv", "at,customer,product,price\n");

        assertCounts(desk.parse(), 0, 0);
    }

    @Test
    void skipsAHeaderThatTheMappingDoesNotExpect() {
        var mapping =
                Mappings.SHOP.replaceFirst(
                        "\\{", "{'format':{'columns':['at','customer','product','price']},");
        desk.batch(1, mapping)
                .file("a.csv", "at,customer,product,price\n2024-01-01,1,cup,1\n")
                .file("b.csv", "2024-01-01,1,mug,1\n");

        assertCounts(desk.parse(), 1, 0);

        assertThat(texts(desk.typed("purchases"), "product_name", "_line"))
                .containsExactlyInAnyOrder("cup 2", "mug 1");
    }

    @Test
    void readsJsonLinesNestedArraysAndRefusesTheRest() {
        var mapping = Mappings.CLICKS.replace("'column':'customer'", "'column':'user.id'");
        desk.batch(1, mapping)
                .file(
                        "a.json",
                        """
                        {"at":"2024-01-01T00:00:00Z","type":"view","user":{"id":7}}
                        {"at":"2024-01-01T00:00:00Z","type":"view"
                        [1]
                        """)
                .file(
                        "b.json",
                        """
                        [{"at":"2024-01-01","type":"cart","user.id":"8"},
                         {"at":"2024-01-01","type":null}]
                        """);

        desk.parse();

        assertThat(texts(desk.typed("events"), "event_type", "customer_id"))
                .containsExactlyInAnyOrder("view 7", "cart 8");
        assertThat(desk.refusals())
                .hasSize(3)
                .anyMatch(refusal -> refusal.startsWith("2: not JSON: "))
                .contains("3: not a JSON object", "2: event_type is missing");
    }
}
