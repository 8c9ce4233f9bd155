package com.martlet.campaign;

import com.martlet.base.UserError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Channels and variants as JSON, in the API and in the database alike. */
public final class PlanJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PlanJson() {}

    public static ObjectNode write(Channel channel) {
        var json = MAPPER.createObjectNode().put("kind", channel.kind());
        return switch (channel) {
            case Channel.Email email ->
                    json.put("sender", email.senderName()).put("contact", email.contact());
            case Channel.Webhook webhook ->
                    json.put("url", webhook.address().toString())
                            .put("consent", word(webhook.consent()));
            case Channel.File file -> json.put("consent", word(file.consent()));
        };
    }

    /** Throws a {@link UserError} that says what is missing. */
    public static Channel readChannel(JsonNode json) {
        return switch (text(json, "kind")) {
            case "email" -> new Channel.Email(text(json, "sender"), text(json, "contact"));
            case "webhook" -> new Channel.Webhook(address(text(json, "url")), consent(json));
            case "file" -> new Channel.File(consent(json));
            default -> throw new UserError("campaign.error.unknownChannel", text(json, "kind"));
        };
    }

    public static URI address(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException wrong) {
            throw new UserError(wrong, "campaign.error.noUrl", text);
        }
    }

    public static ArrayNode write(List<Variant> variants) {
        var list = MAPPER.createArrayNode();
        for (var variant : variants) {
            list.addObject()
                    .put("name", variant.name())
                    .put("share", variant.share())
                    .put("subject", variant.subject())
                    .put("text", variant.text());
        }
        return list;
    }

    static Channel channel(String json) {
        return readChannel(MAPPER.readTree(json));
    }

    static List<Variant> variants(String json) {
        return readVariants(MAPPER.readTree(json));
    }

    /** One without a share has it all. */
    public static List<Variant> readVariants(JsonNode json) {
        if (!json.isArray()) {
            throw new UserError("campaign.error.variantsList");
        }
        var variants = new ArrayList<Variant>();
        for (var one : json) {
            var share = one.path("share").asInt(json.size() == 1 ? 100 : 0);
            variants.add(
                    new Variant(text(one, "name"), share, text(one, "subject"), text(one, "text")));
        }
        return variants;
    }

    private static Consent consent(JsonNode json) {
        return switch (text(json, "consent")) {
            case "", "email" -> Consent.EMAIL;
            case "sms" -> Consent.SMS;
            default -> throw new UserError("campaign.error.consent", text(json, "consent"));
        };
    }

    private static String word(Consent consent) {
        return consent.name().toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode json, String field) {
        var value = json.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }
}
