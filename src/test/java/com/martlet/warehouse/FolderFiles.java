package com.martlet.warehouse;

import com.martlet.testing.redshift.RedshiftDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The folder that plays S3 for the stand-in of Redshift. */
final class FolderFiles implements StagedFiles {

    private final Path folder = RedshiftDatabase.bucket();

    @Override
    public Staged put(String path, InputStream content) {
        try (content) {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return new Staged(url(path), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String url(String path) {
        return "s3://bucket/" + path;
    }

    @Override
    public List<String> list(String below) {
        var start = folder.resolve(below);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (var files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream read(String path) {
        try {
            return Files.newInputStream(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String below) {
        try {
            FileSystemUtils.deleteRecursively(folder.resolve(below));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
