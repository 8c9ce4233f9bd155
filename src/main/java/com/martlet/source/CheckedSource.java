package com.martlet.source;

import com.martlet.base.FieldErrors;
import com.martlet.base.UserError;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A source that may be opened: every part of the draft is known and complete. */
record CheckedSource(
        String name,
        SourceKind kind,
        String mappingName,
        Mapping mapping,
        Map<String, String> settings) {

    static final String CUSTOM = "custom";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    static CheckedSource of(SourceDraft draft, ReadyMappings ready) {
        var errors = new FieldErrors();
        var name = draft.name() == null ? "" : draft.name();
        if (!NAME.matcher(name).matches()) {
            errors.add("name", "source.error.name", name);
        }
        var kind = kind(draft.kind(), errors);
        var mapping = mapping(draft, ready, errors);
        var settings = settings(draft, kind.orElse(SourceKind.FILES), errors);
        errors.throwIfAny("source.error.notCreated");
        return new CheckedSource(
                name, kind.orElseThrow(), mappingName(draft), mapping.orElseThrow(), settings);
    }

    private static Optional<SourceKind> kind(@Nullable String id, FieldErrors errors) {
        if (id == null) {
            return Optional.of(SourceKind.FILES);
        }
        var kind = Arrays.stream(SourceKind.values()).filter(known -> known.id().equals(id));
        var found = kind.findFirst();
        if (found.isEmpty()) {
            var known =
                    Arrays.stream(SourceKind.values())
                            .map(SourceKind::id)
                            .collect(Collectors.joining(", "));
            errors.add("kind", "source.error.kind", id, known);
        }
        return found;
    }

    private static Optional<Mapping> mapping(
            SourceDraft draft, ReadyMappings ready, FieldErrors errors) {
        var mapping = draft.mapping();
        try {
            if (mapping == null || mapping.isNull()) {
                throw new UserError("source.error.noMapping", String.join(", ", ready.names()));
            }
            return Optional.of(
                    mapping.isString()
                            ? ready.load(mapping.stringValue())
                            : MappingReader.read(mapping));
        } catch (UserError e) {
            errors.add("mapping", e);
            return Optional.empty();
        }
    }

    private static String mappingName(SourceDraft draft) {
        var mapping = draft.mapping();
        return mapping != null && mapping.isString() ? mapping.stringValue() : CUSTOM;
    }

    private static Map<String, String> settings(
            SourceDraft draft, SourceKind kind, FieldErrors errors) {
        Map<String, String> given = draft.settings() == null ? Map.of() : draft.settings();
        return switch (kind) {
            case FILES -> withoutSettings(given, errors);
            case FOLDER -> folderSettings(given, String.valueOf(draft.name()), errors);
        };
    }

    private static Map<String, String> withoutSettings(
            Map<String, String> given, FieldErrors errors) {
        if (!given.isEmpty()) {
            errors.add("settings", "source.error.noSettings");
        }
        return Map.of();
    }

    private static Map<String, String> folderSettings(
            Map<String, String> given, String defaultFolder, FieldErrors errors) {
        given.keySet().stream()
                .filter(key -> !key.equals(DropFolder.SETTING))
                .forEach(key -> errors.add("settings", "source.error.setting", key));
        var folder = given.getOrDefault(DropFolder.SETTING, defaultFolder);
        if (!FOLDER.matcher(folder).matches()) {
            errors.add("settings.folder", "source.error.folderName", folder);
        }
        return Map.of(DropFolder.SETTING, folder);
    }
}
