package howtotalk.opportunity;

import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about an opportunity.
 *
 * @param organisation that would employ
 * @param role that would be taken
 * @param kind of position, or nothing chosen
 * @param source of first contact, or nothing chosen
 * @param notes of the student
 * @param errors what is wrong
 */
public record OpportunityForm(
        String organisation,
        String role,
        @Nullable OpportunityKind kind,
        @Nullable Source source,
        String notes,
        Errors errors) {

    static OpportunityForm blank() {
        return new OpportunityForm("", "", OpportunityKind.INTERNSHIP, null, "", new Errors());
    }

    static OpportunityForm of(Opportunity opportunity) {
        return new OpportunityForm(
                opportunity.organisation(),
                opportunity.role(),
                opportunity.kind(),
                opportunity.source(),
                opportunity.notes(),
                new Errors());
    }

    static OpportunityForm read(Input input) {
        var errors = new Errors();
        var form = new OpportunityForm(
                input.line("organisation"),
                input.line("role"),
                input.choice("kind", OpportunityKind.class),
                input.choice("source", Source.class),
                input.text("notes"),
                errors);
        errors.addIf(form.organisation.isEmpty(), "organisation", "Where would it be?");
        errors.addIf(form.organisation.length() > 200, "organisation", "Keep it under 200 characters.");
        errors.addIf(form.role.isEmpty(), "role", "What would you do there?");
        errors.addIf(form.role.length() > 200, "role", "Keep it under 200 characters.");
        errors.addIf(form.kind == null, "kind", "Choose what it would be.");
        errors.addIf(form.source == null, "source", "Choose how it began.");
        errors.addIf(form.notes.length() > 20_000, "notes", "Keep the notes under 20,000 characters.");
        return form;
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("organisation", organisation);
        fields.put("role", role);
        fields.put("kind", kind == null ? "" : kind.name());
        fields.put("source", source == null ? "" : source.name());
        fields.put("notes", notes);
        return fields;
    }
}
