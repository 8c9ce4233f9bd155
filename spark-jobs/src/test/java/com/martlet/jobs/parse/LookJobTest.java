package com.martlet.jobs.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.martlet.jobs.Desk;
import com.martlet.jobs.Json;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookJobTest {

    @TempDir Path home;

    @Test
    void tellsTheColumnsAndCellsOfACsvFile() throws IOException {
        var report = look("a;b\n1;\"x;y\"\n2\n", StandardCharsets.UTF_8);

        assertThat(report.path("format").asText()).isEqualTo("csv");
        assertThat(report.path("columns").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(report.at("/rows/0/cells").toString()).isEqualTo("[\"1\",\"x;y\"]");
        assertThat(report.at("/rows/1/line").asInt()).isEqualTo(3);
        assertThat(report.at("/rows/1/problem/english").asText())
                .isEqualTo("1 fields instead of 2");
    }

    @Test
    void gathersTheKeysOfJsonLinesAsPaths() throws IOException {
        var report =
                look(
                        "{\"id\":1,\"user\":{\"name\":\"정\"}}\n{\"id\":2,\"at\":\"x\"}\n",
                        StandardCharsets.UTF_8);

        assertThat(report.path("format").asText()).isEqualTo("json_lines");
        assertThat(report.path("columns").toString()).isEqualTo("[\"id\",\"user.name\",\"at\"]");
        assertThat(report.at("/rows/0/cells").toString()).isEqualTo("[\"1\",\"정\",null]");
    }

    @Test
    void knowsAnAccessLogByItsLines() throws IOException {
        var report =
                look(
                        "1.2.3.4 - kim [25/Oct/2020:05:32:30 +0900] \"GET /tv?a=1 HTTP/1.1\" 200 12"
                                + " \"-\" \"Mozilla\"\n",
                        StandardCharsets.UTF_8);

        assertThat(report.path("format").asText()).isEqualTo("combined");
        assertThat(report.at("/rows/0/cells").toString())
                .isEqualTo(
                        "[\"1.2.3.4\",null,\"kim\",\"25/Oct/2020:05:32:30 +0900\",\"GET\",\"/tv?a=1\","
                                + "\"HTTP/1.1\",\"200\",\"12\",null,\"Mozilla\",\"/tv\"]");
    }

    @Test
    void tellsTheOldKoreanEncoding() throws IOException {
        var report = look("이름\n정휘센\n", Charset.forName("MS949"));

        assertThat(report.path("encoding").asText()).isEqualTo("CP949");
        assertThat(report.path("problem").isNull()).isTrue();
        assertThat(report.at("/rows/0/cells").toString()).isEqualTo("[\"정휘센\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "XLSX/ZIP, 504b0304140006",
        "XLS, d0cf11e0a1b11ae100",
        "GZIP, 1f8b0800",
        "PDF, 255044462d312e37",
        "PNG, 89504e470d0a1a0a",
        "JPEG, ffd8ffe000104a46",
        "Parquet, 5041523115041500"
    })
    void tellsWhatIsNoText(String title, String head) throws IOException {
        var content = new String(HexFormat.of().parseHex(head), StandardCharsets.ISO_8859_1);

        var report = look(content + ",a,b\n1,2\n", StandardCharsets.ISO_8859_1);

        assertThat(report.at("/problem/code").asText()).isEqualTo("NOT_TEXT");
        assertThat(report.at("/problem/names/0").asText()).isEqualTo(title);
        assertThat(report.path("columns")).isEmpty();
    }

    private JsonNode look(String text, Charset charset) throws IOException {
        var desk = new Desk(home, "Asia/Seoul");
        var file = desk.lake().resolve("samples/1/a.txt");
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(charset));
        var spec =
                Json.object()
                        .put("kind", "look")
                        .put("tenant", "t7")
                        .put("lake", "file://" + desk.lake())
                        .put("path", "samples/1/a.txt")
                        .put("limit", 20);
        return desk.run(spec, Map.of());
    }
}
