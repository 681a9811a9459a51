/* global document, navigator, URLSearchParams, FormData */
/* Copying, sharing and fetching the link in the page; the block works without it. */
(() => {
  const enhance = (block) => {
    const part = block.querySelector("[data-referral-link]");
    const form = block.querySelector("form");
    const status = block.querySelector('[role="status"]');

    const ready = () => {
      const field = part.querySelector("input");
      const copy = part.querySelector("[data-copy]");
      const share = part.querySelector("[data-share]");
      copy.hidden = false;
      copy.addEventListener("click", async () => {
        field.select();
        try {
          await navigator.clipboard.writeText(field.value);
        } catch {
          document.execCommand("copy");
        }
        status.textContent = copy.dataset.done;
      });
      if (!navigator.share) return;
      share.hidden = false;
      share.addEventListener("click", () => {
        navigator.share({ text: share.dataset.share, url: field.value }).catch(() => {});
      });
    };

    const ask = async (token) => {
      const body = new URLSearchParams(new FormData(form));
      if (token) body.set("form_token", token);
      const answer = await fetch(form.action, { method: "POST", headers: { accept: "application/json" }, body });
      const said = await answer.json();
      return said.formToken && !token ? ask(said.formToken) : said;
    };

    if (!form) return ready();
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        const { code } = await ask();
        if (!/^[A-Z2-9]{8}$/.test(code)) throw new Error();
        part.innerHTML = part.innerHTML.replaceAll("__CODE__", code);
        form.hidden = true;
        part.hidden = false;
        ready();
        part.querySelector("input").focus();
      } catch {
        form.submit();
      }
    });
  };

  document.querySelectorAll("[data-stammtisch-referral]").forEach(enhance);
})();
