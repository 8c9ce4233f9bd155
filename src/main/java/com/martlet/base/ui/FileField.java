package com.martlet.base.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;

/** Where files are dropped or chosen, in the user's language. */
public class FileField extends Upload {

    public FileField(UploadHandler handler) {
        super(handler);
        setWidthFull();
        setI18n(words());
    }

    private static UploadI18N words() {
        var words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles()
                        .setOne(Texts.of("base.file.drop"))
                        .setMany(Texts.of("base.files.drop")));
        words.setAddFiles(
                new UploadI18N.AddFiles()
                        .setOne(Texts.of("base.file.choose"))
                        .setMany(Texts.of("base.files.choose")));
        words.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(Texts.of("base.files.tooMany"))
                        .setFileIsTooBig(Texts.of("base.file.tooBig"))
                        .setIncorrectFileType(Texts.of("base.file.wrongType")));
        words.setUploading(progress());
        words.setFile(
                new UploadI18N.File()
                        .setRetry(Texts.of("base.retry"))
                        .setStart(Texts.of("base.file.start"))
                        .setRemove(Texts.of("base.file.remove")));
        return words;
    }

    private static UploadI18N.Uploading progress() {
        return new UploadI18N.Uploading()
                .setStatus(
                        new UploadI18N.Uploading.Status()
                                .setConnecting(Texts.of("base.file.connecting"))
                                .setProcessing(Texts.of("base.file.reading"))
                                .setStalled(Texts.of("base.file.stalled"))
                                .setHeld(Texts.of("base.file.waiting")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(Texts.of("base.file.left"))
                                .setUnknown(Texts.of("base.file.leftUnknown")))
                .setError(
                        new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Texts.of("base.file.noServer"))
                                .setUnexpectedServerError(Texts.of("base.file.refused"))
                                .setForbidden(Texts.of("base.file.forbidden")));
    }
}
