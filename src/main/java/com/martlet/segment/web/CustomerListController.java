package com.martlet.segment.web;

import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.segment.CustomerList;
import com.martlet.segment.CustomerListService;
import com.martlet.segment.UploadedList;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists of customer ids for programs; a rule names one by {"list": slug}. */
@RestController
@RequestMapping("/api/v1/customer-lists")
class CustomerListController {

    private static final int UNKNOWN_TOLD = 1_000;

    private final CustomerListService lists;
    private final CurrentActor currentActor;

    CustomerListController(CustomerListService lists, CurrentActor currentActor) {
        this.lists = lists;
        this.currentActor = currentActor;
    }

    record Lists(List<CustomerList> lists) {}

    /**
     * @param unknown the first thousand ids that are no known customer's
     */
    record Uploaded(
            String slug,
            int version,
            long ids,
            long known,
            long repeated,
            long unknownIds,
            List<String> unknown) {

        static Uploaded of(UploadedList done) {
            return new Uploaded(
                    done.list().slug(),
                    done.list().version(),
                    done.list().ids(),
                    done.known(),
                    done.repeated(),
                    done.unknown().size(),
                    done.unknown().stream().limit(UNKNOWN_TOLD).toList());
        }
    }

    @GetMapping
    @Needs(Permission.SEE_SEGMENTS)
    Lists list() {
        return new Lists(lists.list(currentActor.require().requireTenant().id()));
    }

    /** Adds the list, or replaces what it held. */
    @PostMapping("/{slug}")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.EDIT_SEGMENTS)
    Uploaded upload(
            @PathVariable String slug, @RequestParam String name, @RequestParam MultipartFile file)
            throws IOException {
        var actor = currentActor.require();
        try (var content = file.getInputStream()) {
            return Uploaded.of(lists.upload(actor.requireTenant(), actor, slug, name, content));
        }
    }

    @DeleteMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.EDIT_SEGMENTS)
    void delete(@PathVariable String slug) {
        var actor = currentActor.require();
        lists.delete(actor.requireTenant(), actor, slug);
    }
}
