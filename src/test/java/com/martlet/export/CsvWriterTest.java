package com.martlet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static final List<Column> COLUMNS =
            List.of(Column.text("name"), Column.number("revenue"));

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesForExcel() {
        var bytes = bytes(CsvStyle.FOR_PEOPLE, "a", 1);

        assertThat(Arrays.copyOf(bytes, 3)).containsExactly(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFname,revenue\r\na,1\r\n");
    }

    @Test
    void writesPlainLinesForMachines() {
        assertThat(new String(bytes(CsvStyle.FOR_MACHINES, "=a", 1), StandardCharsets.UTF_8))
                .isEqualTo("name,revenue\n=a,1\n");
    }

    @Test
    void quotesCommasQuotesAndLineBreaks() {
        assertThat(row("a,b", 1)).isEqualTo("\"a,b\",1");
        assertThat(row("say \"hi\"", 1)).isEqualTo("\"say \"\"hi\"\"\",1");
        assertThat(row("two\nlines", 1)).isEqualTo("\"two\nlines\",1");
        assertThat(row(" spaces stay ", 1)).isEqualTo(" spaces stay ,1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(A1)"
            })
    void makesFormulasHarmless(String text) {
        assertThat(row(text, 1)).isEqualTo("'" + text + ",1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r=1", "\n=1", "\r\n\uFF1D1"})
    void makesAFormulaBehindALineBreakHarmlessAndQuotesIt(String text) {
        assertThat(row(text, 1)).isEqualTo("\"'" + text + "\",1");
    }

    @Test
    void leavesNegativeNumbersNumbers() {
        assertThat(row("refund", new BigDecimal("-12.50"))).isEqualTo("refund,-12.50");
    }

    @Test
    void guardsTextThatStandsInAColumnOfNumbers() {
        assertThat(row("a", "=cmd()")).isEqualTo("a,'=cmd()");
    }

    @Test
    void guardsNamesOfColumns() {
        var out = new ByteArrayOutputStream();
        new CsvWriter(out, List.of(Column.text("=1")), CsvStyle.FOR_PEOPLE).finish();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=1\r\n");
    }

    @Test
    void writesNumbersWithoutGroupingAndPower() {
        assertThat(row("a", new BigDecimal("1E+7"))).isEqualTo("a,10000000");
        assertThat(row("a", 1234567.5)).isEqualTo("a,1234567.5");
    }

    @Test
    void writesDaysAndTimesByIso() {
        assertThat(row(LocalDate.of(2020, 2, 29), null)).isEqualTo("2020-02-29,");
        assertThat(row(OffsetDateTime.parse("2020-10-25T09:00:00+09:00"), null))
                .isEqualTo("2020-10-25T09:00:00+09:00,");
    }

    @Test
    void keepsKoreanAndLeavesMissingEmpty() {
        assertThat(row("가전·디지털", null)).isEqualTo("가전·디지털,");
    }

    @Test
    void refusesARowThatDoesNotFitItsHeader() {
        var writer = new CsvWriter(OutputStream.nullOutputStream(), COLUMNS, CsvStyle.FOR_PEOPLE);

        assertThatThrownBy(() -> writer.row(List.of("alone")))
                .hasMessage("A row of 1 cells for 2 columns");
    }

    @Test
    void streamsAMillionRowsWithoutKeepingThem() {
        var counting = new CountingStream();
        var writer = new CsvWriter(counting, COLUMNS, CsvStyle.FOR_PEOPLE);
        var longestWait = 0L;

        for (var row = 0; row < 1_000_000; row++) {
            writer.row(List.of("고객 " + row, row));
            longestWait = Math.max(longestWait, (row + 1) * 16L - counting.count);
        }
        writer.finish();

        assertThat(longestWait).isLessThan(64_000);
        assertThat(counting.count).isGreaterThan(16_000_000);
    }

    private static String row(Object first, Object second) {
        var text = new String(bytes(CsvStyle.FOR_PEOPLE, first, second), StandardCharsets.UTF_8);
        var header = "\uFEFFname,revenue\r\n";
        return text.substring(header.length(), text.length() - 2);
    }

    private static byte[] bytes(CsvStyle style, Object first, Object second) {
        var out = new ByteArrayOutputStream();
        var writer = new CsvWriter(out, COLUMNS, style);
        writer.row(Arrays.asList(first, second));
        writer.finish();
        return out.toByteArray();
    }

    private static final class CountingStream extends OutputStream {

        private long count;

        @Override
        public void write(int one) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
