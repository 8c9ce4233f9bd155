package com.martlet.dashboard.web;

import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.serving.CohortService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who began in a week or month, and who of them came back. */
@RestController
@RequestMapping("/api/v1/cohorts")
class CohortsController {

    private final CohortService cohorts;
    private final Answers answers;

    CohortsController(CohortService cohorts, Answers answers) {
        this.cohorts = cohorts;
        this.answers = answers;
    }

    /** JSON as the body; a file is written to the response, and then there is no body. */
    @GetMapping
    @Needs(Permission.SEE_BOARDS)
    @Nullable ResponseEntity<CohortsBody> cohorts(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var asked = AskedCohorts.of(parameters);
        var asker = answers.asker(asked.segment());
        var answer = cohorts.ask(asker.tenant(), asked.query(asker.members()));
        var written =
                new Answers.Written<>(
                        () -> CohortsBody.of(asked, answer), () -> CohortsFile.of(asked, answer));
        return answers.send(asker.actor(), asked.format(), written, response);
    }
}
