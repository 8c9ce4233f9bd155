package com.martlet.segment;

import java.util.List;

/**
 * What became of an upload.
 *
 * @param rows of the file, the header aside
 * @param repeated rows whose id stood in the file before
 * @param known ids of known customers
 * @param unknown the other ids: they stay in the list and count once the customer is known
 */
public record UploadedList(
        CustomerList list, long rows, long repeated, long known, List<String> unknown) {

    public UploadedList {
        unknown = List.copyOf(unknown);
    }
}
