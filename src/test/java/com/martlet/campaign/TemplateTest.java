package com.martlet.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.UserError;
import com.martlet.segment.CustomerCard;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void fillsInWhatIsKnown() {
        assertThat(fill("{{customer.name}}님, {{ customer.preferred_category }} 할인", kim("김하나")))
                .isEqualTo("김하나님, tv 할인");
    }

    @Test
    void fallsBackWhereNothingIsKnown() {
        assertThat(fill("{{customer.name | 고객}}님", kim(null))).isEqualTo("고객님");
        assertThat(fill("{{customer.name|고객}}님", kim(" "))).isEqualTo("고객님");
        assertThat(
                        fill(
                                "[{{customer.brand_unknown_to_us|x}}]"
                                        .replace("brand_unknown_to_us", "grade"),
                                kim("a")))
                .isEqualTo("[x]");
        assertThat(fill("[{{customer.grade}}]", kim("a"))).isEqualTo("[]");
    }

    @Test
    void readsAttributesOfTheShop() {
        assertThat(
                        fill(
                                "{{customer.attribute.points|0}} / {{customer.attribute.none|0}}",
                                kim("a")))
                .isEqualTo("120 / 0");
    }

    /** A customer who calls themselves like a variable learns nothing. */
    @Test
    void neverReadsAValueAsAVariable() {
        assertThat(fill("{{customer.name}}", kim("{{customer.email}}")))
                .isEqualTo("{{customer.email}}");
    }

    @Test
    void namesAnUnknownVariable() {
        assertThatThrownBy(() -> Template.of("Hi {{customer.secret}}"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("There is no variable \"customer.secret\"")
                .hasMessageContaining("customer.preferred_category");
    }

    @Test
    void refusesAVariableThatIsNotClosed() {
        assertThatThrownBy(() -> Template.of("Hi {{customer.name"))
                .hasMessageContaining("never closed");
    }

    private static String fill(String text, CustomerCard customer) {
        return Template.of(text).fill(Variables.of("누리 상점", customer));
    }

    private static CustomerCard kim(String name) {
        return new CustomerCard(
                7,
                "C7",
                name,
                "kim@example.com",
                null,
                null,
                1990,
                null,
                null,
                true,
                false,
                "{\"points\":120}",
                null,
                "tv",
                null);
    }
}
