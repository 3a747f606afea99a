package gg.jte.generated.ondemand.tag;
import howtotalk.contact.PersonChoice;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JtewhoGenerated {
	public static final String JTE_NAME = "tag/who.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,18,18,18,18,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,20,21,21,24,24,25,25,25,25,25,25,25,26,26,27,28,28,28,28,28,28,28,29,29,31,31,31,2,3,4,5,6,7,8,9,10,11,12,13,13,13,13};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, String name, String idName, String label, String value, String id, List<PersonChoice> people, String error, String hint, String optional, String someone, boolean required, boolean autofocus) {
		jteOutput.writeContent("<div class=\"field\" data-who><label class=\"label\"");
		var __jte_html_attribute_0 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" for=\"");
			jteOutput.setContext("label", "for");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("label", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("label", null);
		jteOutput.writeUserContent(label);
		if (!optional.isEmpty()) {
			jteOutput.writeContent(" <span class=\"faint\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(optional);
			jteOutput.writeContent("</span>");
		}
		jteOutput.writeContent("</label>\n<div class=\"typeahead\">\n<input class=\"input\"");
		var __jte_html_attribute_1 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" id=\"");
			jteOutput.setContext("input", "id");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = name;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" name=\"");
			jteOutput.setContext("input", "name");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_3 = value;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" maxlength=\"200\" autocomplete=\"off\" list=\"");
		jteOutput.setContext("input", "list");
		jteOutput.writeUserContent(name);
		jteOutput.setContext("input", null);
		jteOutput.writeContent("-people\"");
		var __jte_html_attribute_4 = required;
		if (__jte_html_attribute_4) {
		jteOutput.writeContent(" required");
		}
		var __jte_html_attribute_5 = autofocus;
		if (__jte_html_attribute_5) {
		jteOutput.writeContent(" autofocus");
		}
		var __jte_html_attribute_6 = someone;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
			jteOutput.writeContent(" data-someone=\"");
			jteOutput.setContext("input", "data-someone");
			jteOutput.writeUserContent(__jte_html_attribute_6);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_7 = error.isEmpty() ? null : "true";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
			jteOutput.writeContent(" aria-invalid=\"");
			jteOutput.setContext("input", "aria-invalid");
			jteOutput.writeUserContent(__jte_html_attribute_7);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_8 = !error.isEmpty() ? name + "-error" : !hint.isEmpty() ? name + "-hint" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
			jteOutput.writeContent(" aria-describedby=\"");
			jteOutput.setContext("input", "aria-describedby");
			jteOutput.writeUserContent(__jte_html_attribute_8);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<input type=\"hidden\"");
		var __jte_html_attribute_9 = idName;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
			jteOutput.writeContent(" name=\"");
			jteOutput.setContext("input", "name");
			jteOutput.writeUserContent(__jte_html_attribute_9);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_10 = id;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_10);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" data-who-id>\n<datalist id=\"");
		jteOutput.setContext("datalist", "id");
		jteOutput.writeUserContent(name);
		jteOutput.setContext("datalist", null);
		jteOutput.writeContent("-people\">\n");
		for (var person : people) {
			jteOutput.writeContent("<option");
			var __jte_html_attribute_11 = person.name();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
				jteOutput.writeContent(" value=\"");
				jteOutput.setContext("option", "value");
				jteOutput.writeUserContent(__jte_html_attribute_11);
				jteOutput.setContext("option", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_12 = person.id();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
				jteOutput.writeContent(" data-id=\"");
				jteOutput.setContext("option", "data-id");
				jteOutput.writeUserContent(__jte_html_attribute_12);
				jteOutput.setContext("option", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("option", null);
			jteOutput.writeUserContent(person.note());
			jteOutput.writeContent("</option>\n");
		}
		jteOutput.writeContent("</datalist>\n</div>\n");
		if (!hint.isEmpty()) {
			jteOutput.writeContent("<p class=\"hint\" id=\"");
			jteOutput.setContext("p", "id");
			jteOutput.writeUserContent(name);
			jteOutput.setContext("p", null);
			jteOutput.writeContent("-hint\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(hint);
			jteOutput.writeContent("</p>\n");
		}
		if (!error.isEmpty()) {
			jteOutput.writeContent("<p class=\"error\" id=\"");
			jteOutput.setContext("p", "id");
			jteOutput.writeUserContent(name);
			jteOutput.setContext("p", null);
			jteOutput.writeContent("-error\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(error);
			jteOutput.writeContent("</p>\n");
		}
		jteOutput.writeContent("</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		String name = (String)params.get("name");
		String idName = (String)params.get("idName");
		String label = (String)params.get("label");
		String value = (String)params.get("value");
		String id = (String)params.get("id");
		List<PersonChoice> people = (List<PersonChoice>)params.get("people");
		String error = (String)params.getOrDefault("error", "");
		String hint = (String)params.getOrDefault("hint", "");
		String optional = (String)params.getOrDefault("optional", "");
		String someone = (String)params.getOrDefault("someone", "");
		boolean required = (boolean)params.getOrDefault("required", false);
		boolean autofocus = (boolean)params.getOrDefault("autofocus", false);
		render(jteOutput, jteHtmlInterceptor, name, idName, label, value, id, people, error, hint, optional, someone, required, autofocus);
	}
}
