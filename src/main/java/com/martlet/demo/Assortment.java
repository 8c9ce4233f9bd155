package com.martlet.demo;

import java.util.ArrayList;
import java.util.List;

/** What the demo shop sells: 20 categories, 12 products each, the same for every seed. */
final class Assortment {

    private static final int PRODUCTS_PER_SHELF = 12;

    private static final List<String> STYLES =
            List.of(
                    "베이직", "프리미엄", "라이트", "프로", "미니", "클래식", "맥스", "에코", "데일리", "스페셜", "스마트",
                    "컴팩트");

    private static final List<Shelf> SHELVES =
            List.of(
                    shelf("디지털.휴대폰.스마트폰", "스마트폰", 690_000, "한빛", "누리", "갤러리온"),
                    shelf("디지털.휴대폰.액세서리", "휴대폰 케이스", 19_000, "누리", "모아"),
                    shelf("디지털.음향기기.이어폰", "무선 이어폰", 129_000, "소리담", "한빛", "울림"),
                    shelf("디지털.음향기기.스피커", "블루투스 스피커", 89_000, "소리담", "울림"),
                    shelf("디지털.영상기기.텔레비전", "텔레비전", 990_000, "한빛", "온누리"),
                    shelf("컴퓨터.노트북.초경량 노트북", "노트북", 1_290_000, "한빛", "가온"),
                    shelf("컴퓨터.주변기기.키보드", "키보드", 79_000, "가온", "타닥"),
                    shelf("컴퓨터.주변기기.모니터", "모니터", 289_000, "온누리", "가온"),
                    shelf("생활가전.주방가전.냉장고", "냉장고", 1_490_000, "온누리", "시원"),
                    shelf("생활가전.주방가전.전기밥솥", "전기밥솥", 219_000, "찰지고", "온누리"),
                    shelf("생활가전.청소·환경가전.청소기", "청소기", 359_000, "말끔", "온누리"),
                    shelf("생활가전.청소·환경가전.공기청정기", "공기청정기", 249_000, "숨결", "말끔"),
                    shelf("패션.여성의류.원피스", "원피스", 59_000, "봄날", "나래"),
                    shelf("패션.남성의류.셔츠", "셔츠", 39_000, "결", "나래"),
                    shelf("패션.신발.운동화", "운동화", 89_000, "달음", "걸음"),
                    shelf("뷰티.스킨케어.크림", "수분 크림", 32_000, "이슬", "맑은결"),
                    shelf("뷰티.메이크업.립스틱", "립스틱", 24_000, "다홍", "이슬"),
                    shelf("식품.커피·차.원두", "원두 커피", 18_000, "향긋", "아침뜰"),
                    shelf("식품.간식.견과", "견과 세트", 21_000, "아침뜰", "고소담"),
                    shelf("유아동.장난감.블록", "블록 장난감", 45_000, "또래", "꼬마별"));

    private static final List<Product> PRODUCTS = stock();

    private Assortment() {}

    static List<Product> products() {
        return PRODUCTS;
    }

    /** One of a customer's favourite shelf mostly, else any; the front of a shelf sells best. */
    static Product choose(Dice dice, int favouriteShelf) {
        var shelf = dice.chance(0.6) ? favouriteShelf : dice.below(SHELVES.size());
        var place = Math.min(dice.below(PRODUCTS_PER_SHELF), dice.below(PRODUCTS_PER_SHELF));
        return PRODUCTS.get(shelf * PRODUCTS_PER_SHELF + place);
    }

    static int shelfCount() {
        return SHELVES.size();
    }

    private static List<Product> stock() {
        var products = new ArrayList<Product>();
        for (var shelf : SHELVES) {
            for (var place = 0; place < PRODUCTS_PER_SHELF; place++) {
                products.add(shelf.product(place, 1001 + products.size()));
            }
        }
        return List.copyOf(products);
    }

    private static Shelf shelf(String category, String noun, int price, String... brands) {
        return new Shelf(category, noun, price, List.of(brands));
    }

    private record Shelf(String category, String noun, int price, List<String> brands) {

        Product product(int place, int number) {
            var brand = brands.get(place % brands.size());
            // A comma in every sixth name: files of real shops have them, and they need quotes.
            var colour = place % 6 == 5 ? ", 화이트" : "";
            var name = "%s %s %s%s".formatted(brand, noun, STYLES.get(place), colour);
            var cost = price * (70 + place * 7) / 100 / 100 * 100;
            return new Product("P" + number, name, category, brand, cost);
        }
    }
}
