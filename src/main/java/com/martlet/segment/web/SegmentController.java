package com.martlet.segment.web;

import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.segment.SegmentService;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Segments for programs. */
@RestController
@RequestMapping("/api/v1/segments")
class SegmentController {

    private final SegmentService segments;
    private final CurrentActor currentActor;

    SegmentController(SegmentService segments, CurrentActor currentActor) {
        this.segments = segments;
        this.currentActor = currentActor;
    }

    record Segments(List<SegmentBody> segments) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.EDIT_SEGMENTS)
    SegmentBody create(@RequestBody SegmentForm form) {
        return SegmentBody.of(segments.create(tenant(), currentActor.require(), form.toDraft()));
    }

    @GetMapping
    @Needs(Permission.SEE_SEGMENTS)
    Segments list() {
        return new Segments(segments.list(tenant().id()).stream().map(SegmentBody::of).toList());
    }

    @GetMapping("/{slug}")
    @Needs(Permission.SEE_SEGMENTS)
    SegmentBody find(@PathVariable String slug) {
        return SegmentBody.of(segments.load(tenant().id(), slug));
    }

    @PutMapping("/{slug}")
    @Needs(Permission.EDIT_SEGMENTS)
    SegmentBody update(@PathVariable String slug, @RequestBody SegmentForm form) {
        return SegmentBody.of(
                segments.update(tenant(), currentActor.require(), slug, form.toDraft()));
    }

    @DeleteMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.EDIT_SEGMENTS)
    void delete(@PathVariable String slug) {
        segments.delete(tenant(), currentActor.require(), slug);
    }

    @GetMapping("/{slug}/count")
    @Needs(Permission.SEE_SEGMENTS)
    CountBody count(@PathVariable String slug, Locale language) {
        var rule = segments.load(tenant().id(), slug).rule();
        return CountBody.of(segments.count(tenant(), rule), language);
    }

    /** Of a rule that nobody has saved. */
    @PostMapping("/count")
    @Needs(Permission.SEE_SEGMENTS)
    CountBody count(@RequestBody RuleForm form, Locale language) {
        return CountBody.of(segments.count(tenant(), form.toRule()), language);
    }

    private Tenant tenant() {
        return currentActor.require().requireTenant();
    }
}
