package com.martlet.campaign.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.BelongsTo;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.StackingTable;
import com.martlet.base.ui.StackingTable.Column;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.Suppression;
import com.martlet.campaign.SuppressionService;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who gets no campaign: customers who opted out, and those a person put on the list. */
@Route("t/:tenant/suppressions")
@BelongsTo("t/:tenant/campaigns")
@Needs(Permission.SEE_CAMPAIGNS)
class SuppressionView extends Page implements BeforeEnterObserver {

    private static final int MOST_SHOWN = 500;

    private final transient SuppressionService suppressions;
    private final transient CurrentActor currentActor;
    private final Select<Suppression.Kind> kind = new Select<>();
    private final TextField value = new TextField(Texts.of("suppression.value"));
    private final Card form;
    private final Div content = new Div();
    private transient @Nullable Actor actor;

    SuppressionView(SuppressionService suppressions, CurrentActor currentActor) {
        super(Texts.of("suppression.title"), Texts.of("suppression.explanation"));
        this.suppressions = suppressions;
        this.currentActor = currentActor;
        kind.setLabel(Texts.of("suppression.kind"));
        kind.setItems(Suppression.Kind.values());
        kind.setItemLabelGenerator(SuppressionView::word);
        kind.setValue(Suppression.Kind.CUSTOMER);
        value.addClassName("m-wide-field");
        var add = new Button(Texts.of("suppression.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var line = new Div(kind, value, add);
        line.addClassName("m-fields");
        form = new Card(line);
        add(form, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        actor = currentActor.require();
        form.setVisible(actor().may(Permission.EDIT_CAMPAIGNS));
        show();
    }

    private void show() {
        var all = suppressions.list(actor().requireTenant(), actor());
        content.removeAll();
        if (all.isEmpty()) {
            content.add(new EmptyState(Texts.of("suppression.empty")));
            return;
        }
        var table = new StackingTable(columns());
        table.show(all.stream().limit(MOST_SHOWN).map(this::row).toList());
        var count = new Div(Texts.of("suppression.count", Formats.current().number(all.size())));
        count.addClassName("m-quiet");
        content.add(new Card(count, table));
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(Texts.of("suppression.value")));
        columns.add(Column.text(Texts.of("suppression.kind")));
        columns.add(Column.text(Texts.of("suppression.cause")));
        columns.add(Column.text(Texts.of("suppression.campaign")));
        columns.add(Column.text(Texts.of("suppression.at")));
        columns.add(Column.text(""));
        return columns;
    }

    private List<Component> row(Suppression one) {
        var tenant = actor().requireTenant();
        return List.of(
                StackingTable.text(one.value()),
                StackingTable.text(word(one.kind())),
                StackingTable.text(word(one.cause())),
                StackingTable.text(Objects.requireNonNullElse(one.campaign(), Formats.MISSING)),
                StackingTable.text(Formats.current().time(one.addedAt(), tenant.zone())),
                remove(one));
    }

    /** A masked address cannot be named, so it cannot be taken off either. */
    private Component remove(Suppression one) {
        var isHidden =
                one.kind() == Suppression.Kind.ADDRESS
                        && !actor().may(Permission.SEE_PERSONAL_DATA);
        if (isHidden || !actor().may(Permission.EDIT_CAMPAIGNS)) {
            return new Div();
        }
        var button = new Button(VaadinIcon.TRASH.create(), click -> askToRemove(one));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        var label = Texts.of("suppression.remove.named", one.value());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void askToRemove(Suppression one) {
        new ConfirmDialog(
                        Texts.of("suppression.remove.question", one.value()),
                        Texts.of("suppression.remove.consequence"),
                        Texts.of("suppression.remove"),
                        () ->
                                attempt(
                                        () ->
                                                suppressions.remove(
                                                        tenantNow(),
                                                        actorNow(),
                                                        one.kind(),
                                                        one.value())))
                .open();
    }

    private void add() {
        if (value.getValue().isBlank()) {
            value.setErrorMessage(Texts.of("suppression.value.missing"));
            value.setInvalid(true);
            return;
        }
        attempt(
                () -> {
                    suppressions.add(tenantNow(), actorNow(), kind.getValue(), value.getValue());
                    value.clear();
                    value.setInvalid(false);
                });
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            show();
        } catch (UserError wrong) {
            Notices.error(Phrases.of(wrong));
        }
    }

    private static String word(Enum<?> one) {
        return Texts.of("suppression." + one.name().toLowerCase(Locale.ROOT));
    }

    private Actor actorNow() {
        return currentActor.require(actor().requireTenant().id());
    }

    private Tenant tenantNow() {
        return actor().requireTenant();
    }

    private Actor actor() {
        return Objects.requireNonNull(actor, "beforeEnter comes first");
    }
}
