package com.martlet.export.web;

import com.martlet.export.ExportQuestion;
import com.martlet.export.ExportService;
import com.martlet.export.ExportStyle;
import com.martlet.export.FileAnswer;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is in a segment, as a file that is sent at once. */
@RestController
class MembersFileController {

    private final ExportService exports;
    private final CurrentActor actors;

    MembersFileController(ExportService exports, CurrentActor actors) {
        this.exports = exports;
        this.actors = actors;
    }

    /**
     * @param names whole for whole names
     * @param reason as parameter or header Martlet-Reason
     */
    @GetMapping(
            path = "/api/v1/segments/{slug}/members",
            params = {"format", "format!=json"})
    @Needs(Permission.EXPORT)
    void members(
            @PathVariable String slug,
            @RequestParam String format,
            @RequestParam(defaultValue = "masked") String names,
            @RequestParam(name = "reason", required = false) @Nullable String reason,
            @RequestHeader(name = "Martlet-Reason", required = false) @Nullable String header,
            HttpServletResponse response)
            throws IOException {
        var actor = actors.require();
        var tenant = actor.requireTenant();
        var style = ExportStyle.of(OrderBody.written(format), tenant);
        var question = ExportQuestion.of("members", slug, Map.of("names", names));
        var opened =
                exports.open(tenant, actor, question, style.language())
                        .withReason(reason == null ? header : reason);
        FileAnswer.send(exports.allow(tenant, actor, opened, style), response);
    }
}
