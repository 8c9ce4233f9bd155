package com.martlet.demo;

import java.time.LocalDate;

/** A row of the demo shop's customer snapshot; empty texts are unknown values. */
record Customer(
        String id,
        String name,
        String email,
        String phone,
        String gender,
        String birthYear,
        String grade,
        String country,
        boolean consentEmail,
        boolean consentSms,
        LocalDate signedUpOn) {

    static final String HEADER =
            "customer_id,customer_name,email,phone,gender,birth_year,grade,country,consent_email,"
                    + "consent_sms,signed_up_on";

    static String idOf(int number) {
        return "C%06d".formatted(number + 1);
    }

    static int numberOf(String id) {
        return Integer.parseInt(id.substring(1)) - 1;
    }

    Customer withoutGenderAndYear() {
        return new Customer(
                id,
                name,
                email,
                phone,
                "",
                "",
                grade,
                country,
                consentEmail,
                consentSms,
                signedUpOn);
    }

    String toRow() {
        return String.join(
                ",",
                id,
                name,
                email,
                phone,
                gender,
                birthYear,
                grade,
                country,
                String.valueOf(consentEmail),
                String.valueOf(consentSms),
                signedUpOn.toString());
    }
}
