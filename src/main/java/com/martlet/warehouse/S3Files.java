package com.martlet.warehouse;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of S3, with the credentials that this machine has. */
final class S3Files implements StagedFiles, AutoCloseable {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

    private final S3Client client;
    private final S3Location place;

    static S3Files of(RedshiftProperties settings) {
        var client = S3Client.builder().httpClient(UrlConnectionHttpClient.create());
        client.region(Region.of(RedshiftServer.require(REGION, "region", settings.region())));
        if (settings.s3Endpoint() != null) {
            // What S3 has learned of late, others have not.
            client.endpointOverride(URI.create(settings.s3Endpoint()))
                    .forcePathStyle(true)
                    .serviceConfiguration(plain -> plain.chunkedEncodingEnabled(false))
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        }
        return new S3Files(client.build(), S3Location.of(settings.s3Prefix()));
    }

    S3Files(S3Client client, S3Location place) {
        this.client = client;
        this.place = place;
    }

    @Override
    public Staged put(String path, InputStream content) {
        return told(
                () -> {
                    var file = Files.createTempFile("martlet-staged", null);
                    try (content) {
                        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                        client.putObject(
                                put -> put.bucket(place.bucket()).key(place.key(path)),
                                RequestBody.fromFile(file));
                        return new Staged(url(path), Files.size(file));
                    } finally {
                        Files.delete(file);
                    }
                });
    }

    @Override
    public String url(String path) {
        return "s3://%s/%s".formatted(place.bucket(), place.key(path));
    }

    @Override
    public List<String> list(String folder) {
        var below = place.key(folder) + "/";
        return told(
                () ->
                        client
                                .listObjectsV2Paginator(
                                        list -> list.bucket(place.bucket()).prefix(below))
                                .contents()
                                .stream()
                                .map(S3Object::key)
                                .map(key -> key.substring(place.key("").length()))
                                .sorted()
                                .toList());
    }

    @Override
    public InputStream read(String path) {
        return told(() -> client.getObject(get -> get.bucket(place.bucket()).key(place.key(path))));
    }

    @Override
    public void delete(String folder) {
        for (var path : list(folder)) {
            told(() -> client.deleteObject(one -> one.bucket(place.bucket()).key(place.key(path))));
        }
    }

    private interface Work<T> {
        T perform() throws IOException;
    }

    private <T> T told(Work<T> work) {
        try {
            return work.perform();
        } catch (SdkException | IOException e) {
            throw new ExternalError(
                    Retry.HELPS, e, "warehouse.error.staged", url(""), e.getMessage());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
