package gg.jte.generated.ondemand.tag;
@SuppressWarnings("unchecked")
public final class JtefieldGenerated {
	public static final String JTE_NAME = "tag/field.jte";
	public static final int[] JTE_LINE_INFO = {0,0,0,0,0,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,17,17,17,17,17,17,17,18,18,19,20,20,20,20,20,20,20,21,21,23,23,23,0,1,2,3,4,5,6,7,8,9,10,11,12,13,13,13,13};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, String name, String label, String value, String error, String hint, String type, String optional, String autocomplete, String inputmode, String list, String css, int maxlength, boolean required, boolean autofocus) {
		jteOutput.writeContent("<div class=\"field\"><label class=\"label\"");
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
		jteOutput.writeContent("</label>\n<input class=\"input ");
		jteOutput.setContext("input", "class");
		jteOutput.writeUserContent(css);
		jteOutput.setContext("input", null);
		jteOutput.writeContent("\"");
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
		var __jte_html_attribute_3 = type;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" type=\"");
			jteOutput.setContext("input", "type");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_4 = value;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_4);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_5 = maxlength;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
			jteOutput.writeContent(" maxlength=\"");
			jteOutput.setContext("input", "maxlength");
			jteOutput.writeUserContent(__jte_html_attribute_5);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_6 = autocomplete;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
			jteOutput.writeContent(" autocomplete=\"");
			jteOutput.setContext("input", "autocomplete");
			jteOutput.writeUserContent(__jte_html_attribute_6);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_7 = inputmode;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
			jteOutput.writeContent(" inputmode=\"");
			jteOutput.setContext("input", "inputmode");
			jteOutput.writeUserContent(__jte_html_attribute_7);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_8 = list;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
			jteOutput.writeContent(" list=\"");
			jteOutput.setContext("input", "list");
			jteOutput.writeUserContent(__jte_html_attribute_8);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_9 = required;
		if (__jte_html_attribute_9) {
		jteOutput.writeContent(" required");
		}
		var __jte_html_attribute_10 = autofocus;
		if (__jte_html_attribute_10) {
		jteOutput.writeContent(" autofocus");
		}
		var __jte_html_attribute_11 = error.isEmpty() ? null : "true";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
			jteOutput.writeContent(" aria-invalid=\"");
			jteOutput.setContext("input", "aria-invalid");
			jteOutput.writeUserContent(__jte_html_attribute_11);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_12 = !error.isEmpty() ? name + "-error" : !hint.isEmpty() ? name + "-hint" : null;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
			jteOutput.writeContent(" aria-describedby=\"");
			jteOutput.setContext("input", "aria-describedby");
			jteOutput.writeUserContent(__jte_html_attribute_12);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n");
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
		String label = (String)params.get("label");
		String value = (String)params.get("value");
		String error = (String)params.getOrDefault("error", "");
		String hint = (String)params.getOrDefault("hint", "");
		String type = (String)params.getOrDefault("type", "text");
		String optional = (String)params.getOrDefault("optional", "");
		String autocomplete = (String)params.getOrDefault("autocomplete", null);
		String inputmode = (String)params.getOrDefault("inputmode", null);
		String list = (String)params.getOrDefault("list", null);
		String css = (String)params.getOrDefault("css", "");
		int maxlength = (int)params.getOrDefault("maxlength", 200);
		boolean required = (boolean)params.getOrDefault("required", false);
		boolean autofocus = (boolean)params.getOrDefault("autofocus", false);
		render(jteOutput, jteHtmlInterceptor, name, label, value, error, hint, type, optional, autocomplete, inputmode, list, css, maxlength, required, autofocus);
	}
}
