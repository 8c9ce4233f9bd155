package com.martlet.demo;

/**
 * A thing the demo shop sells.
 *
 * @param category three levels, such as 디지털.음향기기.이어폰
 * @param price in whole won
 */
record Product(String id, String name, String category, String brand, int price) {

    String url() {
        return "/products/" + id;
    }
}
