package howtotalk.target;

import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.SavedForms;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group as typed. */
public record GroupForm(
        @Nullable GroupKind kind, String name, String link, String note, int version, String formKey, Errors errors) {

    static GroupForm blank() {
        return new GroupForm(null, "", "", "", 0, FormKeys.fresh(), new Errors());
    }

    static GroupForm of(Group group) {
        return new GroupForm(
                group.kind(),
                group.name(),
                group.link(),
                group.note(),
                group.version(),
                FormKeys.fresh(),
                new Errors());
    }

    static GroupForm read(Input input) {
        var errors = new Errors();
        var form = new GroupForm(
                input.choice("kind", GroupKind.class),
                input.line("name"),
                input.line("link"),
                input.text("note"),
                SavedForms.version(input),
                input.line(FormKeys.FIELD),
                errors);
        errors.addIf(form.kind == null, "kind", "Choose what kind of group it is.");
        errors.addIf(form.name.isEmpty(), "name", "What is the group called?");
        errors.addIf(form.name.length() > 200, "name", "That is longer than 200 characters. Shorten it.");
        errors.addIf(!CompanyForm.leads(form.link), "link", CompanyForm.WRONG_LINK);
        errors.addIf(form.note.length() > 2000, "note", "That is longer than 2,000 characters. Shorten it.");
        return form;
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", kind == null ? "" : kind.name());
        fields.put("name", name);
        fields.put("link", link);
        fields.put("note", note);
        return fields;
    }
}
