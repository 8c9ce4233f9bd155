package com.martlet;

import com.martlet.testing.ApiClient;
import com.martlet.testing.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Puts into the demo shop what its screens can show: long names, marked days, a sent campaign. */
final class LooksShop {

    private static final Duration LONGEST_SENDING = Duration.ofMinutes(2);
    private static final String LONG_NAME =
            "최근 90일 동안 두 번 이상 구매했지만 이번 달에는 아직 방문하지 않은 우수 고객 (재방문 유도 대상)";
    private static final String RULE =
            """
            {"all":[
              {"metric":"order_count","op":">=","value":1,"window":{"last":"90d"}},
              {"any":[
                {"metric":"purchase_amount","op":">=","value":10000,"window":{"last":"30d"}},
                {"attribute":"gender","op":"=","value":["F"]}]}]}""";

    private final ApiClient api;

    LooksShop(ApiClient api) {
        this.api = api;
    }

    void furnish() {
        api.post(
                "/segments",
                json(
                        "{\"slug\":\"looks\",\"name\":\"%s\",\"rule\":%s}"
                                .formatted(LONG_NAME, RULE)));
        for (var name : List.of("looks", "looks-two", "looks-three")) {
            campaign(name, "가을맞이 재방문 할인 쿠폰 " + name);
            api.post("/campaigns/" + name + "/schedule", Map.of());
            api.post("/campaigns/" + name + "/approve", Map.of());
        }
        campaign("draft", "아직 쓰고 있는 캠페인");
        Await.until("the campaigns are sent", LONGEST_SENDING, () -> isSent("looks"));
    }

    private boolean isSent(String campaign) {
        return api.get("/campaigns/" + campaign).get("state").asString().equals("SENT");
    }

    private void campaign(String slug, String name) {
        api.post(
                "/campaigns",
                json(
                        """
                        {"slug":"%s","name":"%s","segment":"looks",
                        "channel":{"kind":"file","consent":"email"},
                        "variants":[
                          {"name":"A","share":50,"subject":"","text":"{{customer.name|고객님}}, 할인입니다"},
                          {"name":"B","share":50,"subject":"","text":"안녕하세요. 새 상품이 왔습니다"}]}"""
                                .formatted(slug, name)));
    }

    private static Object json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
