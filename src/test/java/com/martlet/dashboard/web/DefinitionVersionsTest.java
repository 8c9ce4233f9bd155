package com.martlet.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.mart.MetricCatalogue;
import com.martlet.serving.MetricAnswer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** Programs are told which version of a definition a number was made by. */
class DefinitionVersionsTest {

    private final MetricCatalogue catalogue = new MetricCatalogue();

    @Test
    void standInTheCatalogueWithTheirDays() {
        var body = JsonMapper.shared().valueToTree(CatalogueBody.of(catalogue));

        for (var metric : body.get("metrics")) {
            var last = metric.get("versions").get(metric.get("versions").size() - 1);
            assertThat(last.get("version")).isEqualTo(metric.get("version"));
            assertThat(last.get("since").asString()).matches("20\\d\\d-\\d\\d-\\d\\d");
            assertThat(last.get("change").get("ko").asString()).isNotBlank();
        }
    }

    @Test
    void standBesideTheNumbers() {
        var asked =
                AskedMetrics.of(
                        MultiValueMap.fromMultiValue(
                                Map.of(
                                        "metrics", List.of("revenue,buyers"),
                                        "from", List.of("2020-10-01"),
                                        "to", List.of("2020-10-31"),
                                        "grain", List.of("total"))));
        var answer = new MetricAnswer(List.of(), Instant.EPOCH, 7, ZoneOffset.UTC);

        assertThat(AnswerBody.of(asked, answer, catalogue).definitions())
                .isEqualTo(
                        Map.of(
                                "revenue", catalogue.load("revenue").version(),
                                "buyers", catalogue.load("buyers").version()));
    }
}
