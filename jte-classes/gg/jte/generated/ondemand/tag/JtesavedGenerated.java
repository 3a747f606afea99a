package gg.jte.generated.ondemand.tag;
@SuppressWarnings("unchecked")
public final class JtesavedGenerated {
	public static final String JTE_NAME = "tag/saved.jte";
	public static final int[] JTE_LINE_INFO = {0,0,0,0,0,1,1,1,1,1,1,1,1,2,2,2,0,0,0,0};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, String at) {
		jteOutput.writeContent("<span class=\"saved ");
		jteOutput.setContext("span", "class");
		jteOutput.writeUserContent(at.isEmpty() ? "saved--now" : "");
		jteOutput.setContext("span", null);
		jteOutput.writeContent("\" role=\"status\" data-saved-state>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(at.isEmpty() ? "Not saved yet" : "Saved " + at);
		jteOutput.writeContent("</span>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		String at = (String)params.getOrDefault("at", "");
		render(jteOutput, jteHtmlInterceptor, at);
	}
}
