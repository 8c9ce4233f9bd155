package com.martlet.source.web;

import com.martlet.base.UserError;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.source.FileLook;
import com.martlet.source.MappingPreview;
import com.martlet.source.SampleService;
import com.martlet.source.SuggestedMapping;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** A file and a mapping tried on each other, without loading anything. */
@RestController
class PreviewController {

    private final SampleService samples;
    private final CurrentActor actors;
    private final JsonMapper json;

    PreviewController(SampleService samples, CurrentActor actors, JsonMapper json) {
        this.samples = samples;
        this.actors = actors;
        this.json = json;
    }

    /**
     * @param mapping a ready one's name or an own one as JSON; without it only the file is looked
     *     at
     */
    @PostMapping(path = "/api/v1/sources/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Permission.MANAGE_PIPELINE)
    Preview preview(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String mapping)
            throws IOException {
        if (file == null) {
            throw new UserError("source.error.onePart");
        }
        var actor = actors.require();
        var tenant = actor.requireTenant();
        var name = file.getOriginalFilename();
        var sample =
                samples.keep(tenant, actor, name == null ? "file" : name, file.getInputStream());
        try {
            var look = samples.look(tenant, actor, sample, null);
            var read =
                    mapping == null
                            ? null
                            : samples.preview(tenant, actor, sample, mapping(mapping));
            return new Preview(look, samples.suggest(look), read);
        } finally {
            samples.discard(tenant.id(), sample);
        }
    }

    private JsonNode mapping(String text) {
        if (!text.strip().startsWith("{")) {
            return StringNode.valueOf(text.strip());
        }
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw new UserError(e, "source.error.noJson", e.getOriginalMessage());
        }
    }

    /**
     * @param preview null when no mapping was given
     */
    record Preview(FileLook file, SuggestedMapping suggestion, @Nullable MappingPreview preview) {}
}
