package com.martlet.source.web;

import com.martlet.base.UserError;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.source.FilePage;
import com.martlet.source.ReceivedFile;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceService;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Opens sources and takes their files in over HTTP. */
@RestController
@RequestMapping("/api/v1/sources")
class SourceController {

    private static final int FILES_PER_PAGE = 100;

    private final SourceService sources;
    private final CurrentActor actors;

    SourceController(SourceService sources, CurrentActor actors) {
        this.sources = sources;
        this.actors = actors;
    }

    @PostMapping
    @Needs(Permission.MANAGE_PIPELINE)
    @ResponseStatus(HttpStatus.CREATED)
    SourceBody create(@RequestBody SourceDraft draft) {
        var actor = actors.require();
        return SourceBody.of(sources.create(actor.requireTenant(), actor, draft));
    }

    @GetMapping
    @Needs(Permission.SEE_SOURCES)
    Sources list() {
        var tenant = actors.require().requireTenant().id();
        return new Sources(sources.list(tenant).stream().map(SourceBody::of).toList());
    }

    /** Parts go to a file while they arrive, so their size is bounded by the disk alone. */
    @PostMapping(path = "/{name}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Permission.MANAGE_PIPELINE)
    @ResponseStatus(HttpStatus.CREATED)
    ReceivedList receive(
            @PathVariable String name,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> parts,
            @RequestParam(required = false) @Nullable LocalDate day) {
        if (parts == null || parts.isEmpty()) {
            throw new UserError("source.error.parts");
        }
        var actor = actors.require();
        var received = new ArrayList<FileBody.Received>();
        for (var part : parts) {
            received.add(FileBody.Received.of(receive(actor, name, part, day)));
        }
        return new ReceivedList(received);
    }

    @GetMapping("/{name}/files")
    @Needs(Permission.SEE_SOURCES)
    FileList files(
            @PathVariable String name, @RequestParam(required = false) @Nullable Long cursor) {
        var tenant = actors.require().requireTenant().id();
        var before = cursor == null ? Long.MAX_VALUE : cursor;
        var files = sources.files(tenant, name, new FilePage(before, FILES_PER_PAGE));
        var next = files.size() < FILES_PER_PAGE ? null : files.getLast().file().id();
        return new FileList(files.stream().map(FileBody.Listed::of).toList(), next);
    }

    @PostMapping("/{name}/files/{file}/take-back")
    @Needs(Permission.MANAGE_PIPELINE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void takeBack(@PathVariable String name, @PathVariable long file) {
        var actor = actors.require();
        sources.takeBack(actor.requireTenant(), actor, name, file);
    }

    private ReceivedFile receive(
            Actor actor, String source, MultipartFile part, @Nullable LocalDate day) {
        var fileName = part.getOriginalFilename();
        try (var content = part.getInputStream()) {
            return sources.receive(
                    actor.requireTenant(),
                    actor,
                    source,
                    fileName == null ? "file" : fileName,
                    content,
                    day);
        } catch (IOException e) {
            throw new UserError(e, "source.error.notWhole", fileName);
        }
    }

    record Sources(List<SourceBody> sources) {}

    record ReceivedList(List<FileBody.Received> files) {}

    /**
     * @param next give it as "cursor" to read on; null on the last page
     */
    record FileList(List<FileBody.Listed> files, @Nullable Long next) {}
}
