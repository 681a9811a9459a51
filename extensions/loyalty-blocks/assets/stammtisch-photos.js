/* global document, createImageBitmap, DataTransfer, File */
/* Scales down big photos before they are sent; the forms work without it. */
(() => {
  const LONGEST = 2000;
  const shrink = async (file) => {
    if (file.size < 1e6) return file;
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = picture.width * scale;
    canvas.height = picture.height * scale;
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    return blob.size < file.size ? new File([blob], "photo.jpg", { type: blob.type }) : file;
  };
  document.addEventListener("change", async ({ target }) => {
    if (!target.matches(".stammtisch [type=file]")) return;
    try {
      const files = new DataTransfer();
      for (const file of await Promise.all([...target.files].map(shrink))) files.items.add(file);
      target.files = files.files;
    } catch {
      /* The app checks the original file. */
    }
  });
})();
