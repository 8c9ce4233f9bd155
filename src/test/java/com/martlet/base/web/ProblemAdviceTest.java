package com.martlet.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Conflict;
import com.martlet.base.ExternalError;
import com.martlet.base.FieldErrors;
import com.martlet.base.Forbidden;
import com.martlet.base.NotFound;
import com.martlet.base.NotSignedIn;
import com.martlet.base.UserError;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    private final Failing failing = new Failing();
    private final MockMvcTester http =
            MockMvcTester.create(
                    MockMvcBuilders.standaloneSetup(failing)
                            .setControllerAdvice(new RequestProblemAdvice(), new ProblemAdvice())
                            .build());

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UserError("No such day."), 400),
                Arguments.of(new NotSignedIn("No token."), 401),
                Arguments.of(new Forbidden("Not yours."), 403),
                Arguments.of(new NotFound("Not there."), 404),
                Arguments.of(new Conflict("Taken."), 409),
                Arguments.of(new ExternalError(ExternalError.Retry.HELPS, "Spark is down."), 503));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void answersEachKindOfFailureWithItsStatusAndItsWords(RuntimeException failure, int status) {
        failing.failure = failure;

        var answer = http.get().uri("/fail").exchange();

        assertThat(answer).hasStatus(status);
        assertThat(answer).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(String.valueOf(failure.getMessage()));
    }

    @Test
    void answersAProblemEvenToWhoeverWantsCsv() {
        failing.failure = new NotFound("Not there.");

        var answer = http.get().uri("/fail").accept("text/csv").exchange();

        assertThat(answer).hasStatus(404);
        assertThat(answer).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void saysWhenARetryMayHelp() {
        failing.failure = new ExternalError(ExternalError.Retry.HELPS, "Spark is down.");
        assertThat(http.get().uri("/fail").exchange()).hasHeader("Retry-After", "30");

        failing.failure = new ExternalError(ExternalError.Retry.IS_USELESS, "No such bucket.");
        assertThat(http.get().uri("/fail").exchange()).doesNotContainHeader("Retry-After");
    }

    @Test
    void listsWhatIsWrongPerField() {
        var errors = new FieldErrors();
        errors.add("slug", "\"A B\" is no slug.");
        errors.add("zone", "\"Mars\" is no time zone.");
        failing.failure = catching(() -> errors.throwIfAny("The tenant cannot be opened."));

        var answer = http.get().uri("/fail").exchange();

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("slug", "zone");
    }

    @Test
    void hidesOurOwnBugsBehindANumberThatTheLogKnows(CapturedOutput log) {
        failing.failure = new IllegalStateException("secret insides");

        var answer = http.get().uri("/fail").exchange();

        assertThat(answer).hasStatus(500);
        assertThat(answer).bodyText().doesNotContain("secret insides");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.incident")
                .asString()
                .satisfies(number -> assertThat(log).containsOnlyOnce("Incident " + number));
    }

    @Test
    void saysWhereJsonIsMalformed() {
        var answer =
                http.post()
                        .uri("/days")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\n \"day\": oops}")
                        .exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("The JSON cannot be read at line 2, column");
    }

    @Test
    void namesTheFieldWhoseValueDoesNotFit() {
        var answer =
                http.post()
                        .uri("/days")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"day\": \"2020-02-30\"}")
                        .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("day: \"2020-02-30\" is not a day such as 2020-10-25.");
    }

    @Test
    void namesTheParameterWhoseValueDoesNotFit() {
        var answer = http.get().uri("/days?day=yesterday").exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("day: \"yesterday\" is not a day such as 2020-10-25.");
    }

    @Test
    void refusesOtherMethodsAndTypes() {
        assertThat(http.delete().uri("/days").exchange()).hasStatus(405);
        assertThat(
                        http.post()
                                .uri("/days")
                                .contentType(MediaType.APPLICATION_PDF)
                                .content("x")
                                .exchange())
                .hasStatus(415);
    }

    private static RuntimeException catching(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            return failure;
        }
        throw new AssertionError("nothing was thrown");
    }

    record Day(LocalDate day) {}

    @RestController
    static class Failing {

        private RuntimeException failure = new IllegalStateException();

        @GetMapping("/fail")
        String fail() {
            throw failure;
        }

        @PostMapping("/days")
        String write(@RequestBody Day day) {
            return day.toString();
        }

        @GetMapping("/days")
        String read(@RequestParam LocalDate day) {
            return day.toString();
        }
    }
}
