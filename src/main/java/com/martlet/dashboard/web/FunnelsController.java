package com.martlet.dashboard.web;

import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.serving.FunnelService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many customers get from step to step. */
@RestController
@RequestMapping("/api/v1/funnels")
class FunnelsController {

    private final FunnelService funnels;
    private final Answers answers;

    FunnelsController(FunnelService funnels, Answers answers) {
        this.funnels = funnels;
        this.answers = answers;
    }

    /** JSON as the body; a file is written to the response, and then there is no body. */
    @GetMapping
    @Needs(Permission.SEE_BOARDS)
    @Nullable ResponseEntity<FunnelBody> funnels(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var asked = AskedFunnel.of(parameters);
        var asker = answers.asker(asked.segment());
        var answer = funnels.ask(asker.tenant(), asked.query(asker.members()));
        var written =
                new Answers.Written<>(
                        () -> FunnelBody.of(asked, answer), () -> FunnelFile.of(asked, answer));
        return answers.send(asker.actor(), asked.format(), written, response);
    }
}
